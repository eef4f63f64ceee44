import { Server, ServerCredentials, type ServerDuplexStream, type ServerWritableStream } from '@grpc/grpc-js';
import features from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import streamsService from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type streams from '@eventstore/db-client/generated/streams_pb.js';
import { unresolved } from '../../../libs/embedded-eventstore/src/core/links.js';
import { packRecord } from '../../../libs/embedded-eventstore/src/log/record.js';
import { getSupportedMethods } from '../../../libs/embedded-eventstore/src/services/server-features.js';
import { batchSuccess } from '../../../libs/embedded-eventstore/src/wire/batch-append-response.js';
import { eventResponse } from '../../../libs/embedded-eventstore/src/wire/read-response.js';
import { historic, historyStream } from './purchases.js';

type Appends = ServerDuplexStream<streams.BatchAppendReq, streams.BatchAppendResp>;
type Reads = ServerWritableStream<streams.ReadReq, Buffer>;

/** Answers as a node would that has nothing to do: appends are counted and forgotten, reads are encoded beforehand. */
export async function startStub(events: number): Promise<string> {
  const server = new Server({ 'grpc.max_receive_message_length': 64 * 1024 * 1024 });
  const encoded = Array.from({ length: events }, (_, number) => encodedEvent(number));
  const service = {
    ...streamsService.StreamsService,
    read: { ...streamsService.StreamsService.read, responseSerialize: (bytes: Buffer) => bytes },
  };
  server.addService(service, {
    batchAppend: answerAppends,
    read: (call: Reads) => void sendAll(call, encoded),
  });
  server.addService(features.ServerFeaturesService, { getSupportedMethods });
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, bound) => {
      if (error) reject(error);
      else resolve(bound);
    });
  });
  return `esdb://127.0.0.1:${port}?tls=false`;
}

function encodedEvent(number: number): Buffer {
  const stream = Buffer.from(historyStream);
  const record = { ...historic(number), stream, revision: number, createdTicks: 16_000_000_000_000_000n };
  return Buffer.from(eventResponse(unresolved({ position: 1 + number * 1100, bytes: packRecord(record) })));
}

function answerAppends(call: Appends): void {
  let count = 0;
  const names = new Map<string, Uint8Array>();
  call.on('data', (message: streams.BatchAppendReq) => {
    const id = message.getCorrelationId()?.getString() ?? '';
    const name = message.getOptions()?.getStreamIdentifier()?.getStreamName_asU8();
    if (name) names.set(id, name);
    count += message.getProposedMessagesList().length;
    if (!message.getIsFinal()) return;
    call.write(
      batchSuccess(id, names.get(id) ?? Buffer.alloc(0), {
        kind: 'appended',
        revision: count,
        position: count,
      }),
    );
    names.delete(id);
  });
  call.on('end', () => call.end());
}

async function sendAll(call: Reads, encoded: readonly Buffer[]): Promise<void> {
  for (const bytes of encoded) {
    if (call.cancelled) return;
    if (!call.write(bytes)) await new Promise((resolve) => call.once('drain', resolve));
  }
  call.end();
}
