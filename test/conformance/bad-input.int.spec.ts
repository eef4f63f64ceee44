import { randomBytes } from 'node:crypto';
import persistentService from '@eventstore/db-client/generated/persistent_grpc_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streamsService from '@eventstore/db-client/generated/streams_grpc_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { type ServiceDefinition, status } from '@grpc/grpc-js';
import { crowdUnderTest, named, READ, readOf, TOMBSTONE } from './crowd.js';
import { unique } from './event-store-under-test.js';

const MIB = 1024 * 1024;

const crowd = crowdUnderTest();

describe('what no client should send ends with a status', () => {
  it('a method or a service that is not there', async () => {
    for (const path of [
      '/event_store.client.streams.Streams/Truncate',
      '/event_store.client.users.Users/Create',
      '/a/b',
      '/',
    ]) {
      expect(await crowd.ending(path, Buffer.alloc(0))).toMatchObject({ code: status.UNIMPLEMENTED });
    }
  });

  it('noise, and half a message, to every method', async () => {
    // Some noise is a message of unknown fields, and asks for nothing: not where it begins with a kind of field that is none.
    const noise = Buffer.concat([Buffer.of(0x07), randomBytes(200)]);
    const half = Buffer.from(readOf(Buffer.from('stream')).serializeBinary()).subarray(0, -3);
    const services = [streamsService.StreamsService, persistentService.PersistentSubscriptionsService];
    for (const service of services as unknown as ServiceDefinition[]) {
      // generated: values say where methods are
      for (const { path } of Object.values(service)) {
        for (const message of [half, noise, Buffer.alloc(100, 0xff)]) {
          const { code } = await crowd.ending(path, message);
          // whoever asks for nothing in particular may say anything
          if (!path.endsWith('/RestartSubsystem'))
            expect({ path, code }).not.toEqual({ path, code: status.OK });
        }
      }
    }
  }, 120_000);

  it('an event over the limit, and one over what any message may have', async () => {
    const stream = Buffer.from(unique('stream'));
    expect(await crowd.append(stream, Buffer.alloc(20 * MIB, 32))).toBe('INVALID_ARGUMENT');
    const anything = await crowd.ending('/event_store.client.streams.Streams/Append', Buffer.alloc(65 * MIB));
    expect(anything).toMatchObject({ code: status.RESOURCE_EXHAUSTED });
  });

  it('a stream name of 10 MB, or of none', async () => {
    expect(await crowd.append(Buffer.alloc(10 * MIB, 'n'))).toBe('INVALID_ARGUMENT');
    expect(await crowd.append(Buffer.alloc(0))).toBe('INVALID_ARGUMENT');
    const read = Buffer.from(readOf(Buffer.alloc(10 * MIB, 'n')).serializeBinary());
    expect(await crowd.ending(READ, read)).toMatchObject({ code: status.INVALID_ARGUMENT });
  });

  it('a text that is half a character', async () => {
    const request = readOf(Buffer.from('x'));
    const { Options } = streams.ReadReq;
    const regex = new Options.FilterOptions.Expression().setRegex('(REPLACED');
    const filter = new Options.FilterOptions().setEventType(regex).setMax(32);
    request.getOptions()?.setAll(new Options.AllOptions().setStart(new shared.Empty())).setFilter(filter);
    const bytes = Buffer.from(request.serializeBinary());
    const at = bytes.indexOf('REPLACED');
    Buffer.from([0xed, 0xa0, 0x80, 0xed, 0xa0, 0x80, 0x28, 0x28]).copy(bytes, at);
    expect(await crowd.ending(READ, bytes)).toMatchObject({ code: status.INVALID_ARGUMENT });
  });
});

describe('names that are no text', () => {
  it('are kept apart byte for byte', async () => {
    const one = Buffer.from([0xff, 0xfe, 0x2d, 0x80]);
    const other = Buffer.from([0xff, 0xfe, 0x2d, 0x81]);
    expect(await crowd.append(one)).toBe('0');
    expect(await crowd.append(one)).toBe('1');
    expect(await crowd.append(other)).toBe('0');
    expect(await crowd.ending(READ, Buffer.from(readOf(one).serializeBinary()))).toMatchObject({
      code: status.OK,
    });
  });

  it('can be deleted, and their deletion told', async () => {
    const stream = Buffer.from([0xfe, 0xff, 0x00, 0x0a]);
    await crowd.append(stream);
    const options = new streams.TombstoneReq.Options().setStreamIdentifier(named(stream));
    const request = new streams.TombstoneReq().setOptions(options.setAny(new shared.Empty()));
    const bytes = Buffer.from(request.serializeBinary());
    expect(await crowd.ending(TOMBSTONE, bytes)).toMatchObject({ code: status.OK });
    expect(await crowd.ending(TOMBSTONE, bytes)).toMatchObject({ code: status.FAILED_PRECONDITION });
  });
});
