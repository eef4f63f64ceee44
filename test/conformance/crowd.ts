import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDBClient } from '@eventstore/db-client';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streamsService from '@eventstore/db-client/generated/streams_grpc_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { Client, credentials, status, type StatusObject } from '@grpc/grpc-js';
import { type NodeProcess, startNode } from '../../libs/embedded-eventstore/src/testing/node-process.js';
import { all, events, unique } from './event-store-under-test.js';

export const READ = '/event_store.client.streams.Streams/Read';
export const TOMBSTONE = '/event_store.client.streams.Streams/Tombstone';
export const PREFACE = Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n');
/** A frame of settings, of which all are at their defaults. */
export const SETTINGS = Buffer.from('000000040000000000', 'hex');

export const asIs = (bytes: Buffer): Buffer => bytes;
export const named = (name: Uint8Array) => new shared.StreamIdentifier().setStreamName(name);

/** A crowd for a whole spec file. After each spec its node must be alive, and the bystander still be served. */
export function crowdUnderTest(): Crowd {
  const crowd = new Crowd();
  beforeAll(() => crowd.gather(), 60_000);
  afterEach(async () => {
    expect(crowd.node.ended()).toBeNull();
    await crowd.workOnce();
  });
  afterAll(() => crowd.disperse());
  return crowd;
}

/** A node in a process of its own, and two who use it: one sends what it likes, the bystander does honest work. */
class Crowd {
  #directory = '';
  node!: NodeProcess;
  #raw!: Client;
  #bystander!: EventStoreDBClient;

  async gather(): Promise<void> {
    this.#directory = await mkdtemp(join(tmpdir(), 'crowd-'));
    this.node = await startNode(this.#directory);
    this.#raw = new Client(`127.0.0.1:${this.node.port}`, credentials.createInsecure(), {
      'grpc.max_send_message_length': -1,
    });
    this.#bystander = EventStoreDBClient.connectionString(this.node.url);
    await this.workOnce();
  }

  /** A node that is killed closes every connection at once, also those that a spec left behind that failed. */
  async disperse(): Promise<void> {
    await this.node.kill();
    this.#raw.close();
    await this.#bystander.dispose();
    await rm(this.#directory, { recursive: true });
  }

  /** The bystander appends and reads. */
  async workOnce(): Promise<void> {
    const stream = unique('bystander');
    await this.#bystander.appendToStream(stream, events(1));
    expect(await all(this.#bystander.readStream(stream))).toHaveLength(1);
  }

  /** How long the bystander's work takes each time, ms, in order. */
  async durations(count = 30): Promise<number[]> {
    const taken: number[] = [];
    for (let done = 0; done < count; done += 1) {
      const began = performance.now();
      await this.workOnce();
      taken.push(performance.now() - began);
    }
    return taken.sort((a, b) => a - b);
  }

  /**
   * What its work may take while others do harm: many times what it takes without, far from the minutes that whoever waits for
   * others takes. Other specs run on this machine at the same time, so a second or two says nothing.
   */
  async bearableMs(): Promise<number> {
    const calm = await this.durations();
    return Math.max(3000, 20 * (calm[calm.length >> 1] ?? 0));
  }

  /** How a call ends; asked as a duplex call, which every kind of method takes. */
  ending(path: string, message: Uint8Array): Promise<StatusObject> {
    return new Promise((resolve) => {
      const call = this.#raw.makeBidiStreamRequest(path, asIs, asIs);
      call.on('status', resolve).on('error', () => undefined);
      call.resume().write(Buffer.from(message));
      call.end();
    });
  }

  /** Connections that begin as told, opened some at a time. */
  async opened(count: number, begin: (socket: Socket) => void): Promise<Socket[]> {
    const sockets: Socket[] = [];
    while (sockets.length < count) {
      const some = Array.from({ length: Math.min(500, count - sockets.length) }, () =>
        connect(this.node.port, '127.0.0.1').on('error', () => undefined),
      );
      await Promise.all(some.map((socket) => once(socket, 'connect')));
      some.forEach(begin);
      sockets.push(...some);
    }
    return sockets;
  }

  /** The revision that an event got, or the name of the status that refused it. */
  append(name: Uint8Array, data = Buffer.from('{}')): Promise<string> {
    const client = new streamsService.StreamsClient(
      `127.0.0.1:${this.node.port}`,
      credentials.createInsecure(),
      { 'grpc.max_send_message_length': -1 },
    );
    return new Promise((resolve) => {
      const call = client.append((error, response) => {
        client.close();
        resolve(error ? status[error.code] : (response.getSuccess()?.getCurrentRevision() ?? 'refused'));
      });
      call.on('error', () => undefined);
      for (const message of appendRequests(name, data)) call.write(message);
      call.end();
    });
  }
}

function appendRequests(name: Uint8Array, data: Buffer): streams.AppendReq[] {
  const options = new streams.AppendReq.Options().setStreamIdentifier(named(name)).setAny(new shared.Empty());
  const message = new streams.AppendReq.ProposedMessage()
    .setId(new shared.UUID().setString(randomUUID()))
    .setData(data);
  message.getMetadataMap().set('type', 'Happened').set('content-type', 'application/json');
  return [new streams.AppendReq().setOptions(options), new streams.AppendReq().setProposedMessage(message)];
}

/** A request to read a stream from its start. */
export function readOf(name: Uint8Array, count = '10'): streams.ReadReq {
  const { Options } = streams.ReadReq;
  return new streams.ReadReq().setOptions(
    new Options()
      .setStream(new Options.StreamOptions().setStreamIdentifier(named(name)).setStart(new shared.Empty()))
      .setCount(count)
      .setNoFilter(new shared.Empty())
      .setUuidOption(new Options.UUIDOption().setString(new shared.Empty())),
  );
}

export function delayed(taken: readonly number[], bearable: number): number {
  return taken.filter((ms) => ms > bearable).length;
}

export async function closed(socket: Socket): Promise<void> {
  if (!socket.closed) await once(socket.resume(), 'close');
}
