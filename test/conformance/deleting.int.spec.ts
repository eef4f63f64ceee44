import { StreamDeletedError, StreamNotFoundError, WrongExpectedVersionError } from '@eventstore/db-client';
import { all, events, eventStoreUnderTest, places, unique } from './event-store-under-test.js';

const store = eventStoreUnderTest();
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

  it('for ever leaves nothing to read or to append to', async () => {
    const stream = unique('流');
    await store.client.appendToStream(stream, events(3));
    await store.client.tombstoneStream(stream);
    await expect(read(stream)).rejects.toThrow(StreamDeletedError);
    await expect(store.client.appendToStream(stream, events(1))).rejects.toThrow(StreamDeletedError);
    await expect(store.client.setStreamMetadata(stream, { maxCount: 1 })).rejects.toThrow(StreamDeletedError);
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
