import {
  AccessDeniedError,
  binaryEvent,
  type EventData,
  jsonEvent,
  StreamDeletedError,
  StreamNotFoundError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import { all, events, eventStoreUnderTest, places, unique } from './event-store-under-test.js';

const store = eventStoreUnderTest();
const metadataOf = (metadata: Record<string, string | number> | string): EventData =>
  jsonEvent({ type: '$metadata', data: metadata });
const read = (stream: string) => all(store.client.readStream(stream));

describe('deleting a stream', () => {
  it('hides its events; appending begins it anew behind them', async () => {
    const stream = unique('stream');
    await store.client.setStreamMetadata(stream, { colour: 'blue' });
    await store.client.appendToStream(stream, events(3));
    await store.client.deleteStream(stream);
    await expect(read(stream)).rejects.toThrow(StreamNotFoundError);
    const answer = await store.client.appendToStream(stream, events(2), { expectedRevision: 'no_stream' });
    expect(answer.nextExpectedRevision).toBe(4n);
    expect((await read(stream)).map(({ event }) => event?.revision)).toEqual([3n, 4n]);
  });

  it('is refused at another revision, and for a stream that never was', async () => {
    const stream = unique('stream');
    await store.client.appendToStream(stream, events(3));
    const wrong = store.client.deleteStream(stream, { expectedRevision: 1n });
    await expect(wrong).rejects.toMatchObject({
      type: 'wrong-expected-version',
      actualVersion: 2n,
      expectedVersion: 1n,
    });
    await expect(store.client.deleteStream(unique('never'))).rejects.toThrow(WrongExpectedVersionError);
    await store.client.deleteStream(stream, { expectedRevision: 2n });
  });

  it('lets it begin anew whether anything, nothing or its exact last revision is expected', async () => {
    for (const expectedRevision of ['any', 'no_stream', 2n] as const) {
      const stream = unique('stream');
      await store.client.appendToStream(stream, events(3));
      await store.client.deleteStream(stream);
      const answer = await store.client.appendToStream(stream, events(1), { expectedRevision });
      expect(answer.nextExpectedRevision).toBe(3n);
    }
  });

  it('makes it one that does not exist', async () => {
    const stream = unique('stream');
    await store.client.appendToStream(stream, events(3));
    await store.client.deleteStream(stream);
    const attempt = store.client.appendToStream(stream, events(1), { expectedRevision: 'stream_exists' });
    await expect(attempt).rejects.toThrow(StreamDeletedError);
    const wrong = store.client.appendToStream(stream, events(1), { expectedRevision: 1n });
    await expect(wrong).rejects.toThrow(WrongExpectedVersionError);
  });

  it('is undone, empty, by new metadata', async () => {
    const stream = unique('stream');
    await store.client.appendToStream(stream, events(3));
    await store.client.deleteStream(stream);
    await store.client.setStreamMetadata(stream, { colour: 'blue' });
    expect(await read(stream)).toEqual([]);
    const { metadata } = await store.client.getStreamMetadata(stream);
    expect(metadata).toMatchObject({ colour: 'blue', truncateBefore: 3 });
    await store.client.appendToStream(stream, events(1));
    expect((await read(stream)).map(({ event }) => event?.revision)).toEqual([3n]);
  });

  it('of which there is only metadata needs no events', async () => {
    const stream = unique('stream');
    await store.client.setStreamMetadata(stream, { maxCount: 10 });
    await store.client.deleteStream(stream, { expectedRevision: 'no_stream' });
    await expect(read(stream)).rejects.toThrow(StreamNotFoundError);
  });

  it('for ever is allowed for one that never was', async () => {
    const stream = unique('never');
    await store.client.tombstoneStream(stream, { expectedRevision: 'no_stream' });
    await expect(store.client.appendToStream(stream, events(1))).rejects.toThrow(StreamDeletedError);
    await expect(store.client.tombstoneStream(stream)).rejects.toThrow(StreamDeletedError);
    await expect(store.client.deleteStream(stream)).rejects.toThrow(StreamDeletedError);
  });

  it('for ever is refused at another revision', async () => {
    const stream = unique('stream');
    await store.client.appendToStream(stream, events(2));
    const wrong = store.client.tombstoneStream(stream, { expectedRevision: 7n });
    await expect(wrong).rejects.toMatchObject({ expectedVersion: 7n, streamName: stream });
    expect(await read(stream)).toHaveLength(2);
  });

  it('of everything is denied', async () => {
    const denied = [
      store.client.deleteStream('$all'),
      store.client.tombstoneStream('$all'),
      store.client.appendToStream('$all', events(1)),
    ];
    for (const attempt of denied) await expect(attempt).rejects.toThrow(AccessDeniedError);
  });

  it('for ever leaves nothing to read or to append to', async () => {
    const stream = unique('流');
    await store.client.appendToStream(stream, events(3));
    await store.client.tombstoneStream(stream);
    await expect(read(stream)).rejects.toThrow(StreamDeletedError);
    await expect(store.client.appendToStream(stream, events(1))).rejects.toThrow(StreamDeletedError);
    await expect(store.client.setStreamMetadata(stream, { maxCount: 1 })).rejects.toThrow(StreamDeletedError);
    await expect(store.client.getStreamMetadata(stream)).rejects.toThrow(StreamDeletedError);
    const [last] = await all(
      store.client.readAll({ direction: 'backwards', fromPosition: 'end', maxCount: 1 }),
    );
    expect(last?.event).toMatchObject({ type: '$streamDeleted', streamId: stream, revision: 2n ** 63n - 1n });
  });
});

describe('stream metadata', () => {
  it('is kept and read back', async () => {
    const stream = unique('stream');
    await store.client.setStreamMetadata(stream, { maxCount: 5, colour: 'blue' });
    const { metadata } = await store.client.getStreamMetadata(stream);
    expect(metadata).toMatchObject({ maxCount: 5, colour: 'blue' });
  });

  it('is the last one written, and only that one is read', async () => {
    const stream = unique('stream');
    for (const colour of ['red', 'blue']) await store.client.setStreamMetadata(stream, { colour });
    const all = await read(`$$${stream}`);
    expect(all.map(({ event }) => event?.data)).toEqual([{ colour: 'blue' }]);
    expect(all[0]?.event).toMatchObject({ type: '$metadata', revision: 1n });
  });

  it('has a revision of its own, which can be expected', async () => {
    const stream = unique('stream');
    const first = await store.client.setStreamMetadata(
      stream,
      { colour: 'red' },
      { expectedRevision: 'no_stream' },
    );
    expect(first.nextExpectedRevision).toBe(0n);
    const again = store.client.setStreamMetadata(
      stream,
      { colour: 'blue' },
      { expectedRevision: 'no_stream' },
    );
    await expect(again).rejects.toThrow(WrongExpectedVersionError);
    await store.client.setStreamMetadata(stream, { colour: 'blue' }, { expectedRevision: 0n });
  });

  it.each<[string, EventData]>([
    ['is no object', metadataOf('$maxCount')],
    [
      'is not JSON by its content type',
      binaryEvent({ type: '$metadata', data: Buffer.from('{"$maxCount":1}') }),
    ],
    ['has a count that is not positive', metadataOf({ $maxCount: 0 })],
    ['has an age that is not positive', metadataOf({ $maxAge: -1 })],
    ['has a revision that is not positive', metadataOf({ $tb: -5 })],
    ['has text where a number belongs', metadataOf({ $maxCount: '1' })],
  ])('bounds nothing when it %s', async (_, metadata) => {
    const stream = unique('stream');
    await store.client.appendToStream(stream, events(3));
    await store.client.appendToStream(`$$${stream}`, metadata);
    expect(places(await read(stream))).toEqual([0, 1, 2]);
  });

  it('may hide everything without deleting it, by numbers beyond 2^53 too', async () => {
    for (const $tb of [3, 2 ** 53, 2 ** 60]) {
      const stream = unique('stream');
      await store.client.appendToStream(stream, events(3));
      await store.client.appendToStream(`$$${stream}`, metadataOf({ $tb }));
      expect(await read(stream)).toEqual([]);
      const backwards = store.client.readStream(stream, { direction: 'backwards', fromRevision: 'end' });
      expect(await all(backwards)).toEqual([]);
    }
  });

  it('takes the stricter of two bounds, and does not touch $all', async () => {
    const stream = unique('stream');
    await store.client.appendToStream(stream, events(10));
    await store.client.setStreamMetadata(stream, { maxCount: 5, truncateBefore: 8 });
    expect(places(await read(stream))).toEqual([8, 9]);
    await store.client.setStreamMetadata(stream, { maxCount: 1, truncateBefore: 2 });
    expect(places(await read(stream))).toEqual([9]);
    const everything = await all(store.client.readAll());
    expect(everything.filter(({ event }) => event?.streamId === stream)).toHaveLength(10);
  });

  it('moves a page that begins below what it shows, forwards and backwards', async () => {
    const stream = unique('stream');
    await store.client.appendToStream(stream, events(10));
    await store.client.setStreamMetadata(stream, { truncateBefore: 6 });
    const { client } = store;
    expect(places(await all(client.readStream(stream, { fromRevision: 2n })))).toEqual([6, 7, 8, 9]);
    const below = client.readStream(stream, { direction: 'backwards', fromRevision: 4n });
    expect(await all(below)).toEqual([]);
    const across = client.readStream(stream, { direction: 'backwards', fromRevision: 7n, maxCount: 5 });
    expect(places(await all(across))).toEqual([7, 6]);
  });

  it('bounds what reading shows: a count, a revision to begin at, an age', async () => {
    const stream = unique('stream');
    await store.client.appendToStream(stream, events(10));
    await store.client.setStreamMetadata(stream, { maxCount: 3 });
    expect(places(await read(stream))).toEqual([7, 8, 9]);
    await store.client.setStreamMetadata(stream, { truncateBefore: 5 });
    expect(places(await read(stream))).toEqual([5, 6, 7, 8, 9]);
    expect(
      places(await all(store.client.readStream(stream, { direction: 'backwards', fromRevision: 'end' }))),
    ).toEqual([9, 8, 7, 6, 5]);
    await store.client.setStreamMetadata(stream, { maxAge: 1 });
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(await read(stream)).toEqual([]);
  });
});
