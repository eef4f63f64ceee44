import { StreamNotFoundError } from '@eventstore/db-client';
import { all, events, eventStoreUnderTest, places, unique } from './event-store-under-test.js';

const store = eventStoreUnderTest();

describe('reading a stream', () => {
  const stream = unique('stream');
  const count = 600; // more than a page of any server
  const everyPlace = Array.from({ length: count }, (_, place) => place);

  beforeAll(() => store.client.appendToStream(stream, events(count)));

  const read = async (options: Parameters<typeof store.client.readStream>[1]) =>
    places(await all(store.client.readStream(stream, options)));

  it('forwards gives all events in order', async () => {
    expect(await read({})).toEqual(everyPlace);
  });

  it('backwards gives them the other way round', async () => {
    expect(await read({ direction: 'backwards', fromRevision: 'end' })).toEqual([...everyPlace].reverse());
  });

  it('forwards begins at the revision asked for and ends after as many as asked for', async () => {
    expect(await read({ fromRevision: 597n })).toEqual([597, 598, 599]);
    expect(await read({ fromRevision: 3n, maxCount: 2 })).toEqual([3, 4]);
    expect(await read({ maxCount: 300 })).toEqual(everyPlace.slice(0, 300));
  });

  it('backwards begins at the revision asked for', async () => {
    expect(await read({ direction: 'backwards', fromRevision: 2n })).toEqual([2, 1, 0]);
    expect(await read({ direction: 'backwards', fromRevision: 300n, maxCount: 2 })).toEqual([300, 299]);
    expect(await read({ direction: 'backwards', fromRevision: 'end', maxCount: 1 })).toEqual([599]);
  });

  it('beyond its ends gives nothing', async () => {
    expect(await read({ fromRevision: 600n })).toEqual([]);
    expect(await read({ fromRevision: 'end' })).toEqual([]);
    expect(await read({ direction: 'backwards', fromRevision: 10_000n, maxCount: 1 })).toEqual([599]);
  });

  it('gives revisions, growing positions, ids and times', async () => {
    const read = (await all(store.client.readStream(stream))).map(({ event }) => event);
    expect(read.map((event) => event?.revision)).toEqual(everyPlace.map(BigInt));
    const positions = read.map((event) => event?.position?.commit ?? -1n);
    expect(positions.every((position, place) => place === 0 || position > (positions[place - 1] ?? 0n))).toBe(
      true,
    );
    for (const event of read) expect(Math.abs(Date.now() - Number(event?.created))).toBeLessThan(60_000);
  });

  it('refuses a stream that is not there', async () => {
    await expect(all(store.client.readStream(unique('missing')))).rejects.toThrow(StreamNotFoundError);
  });

  it('can be broken off', async () => {
    const reading = store.client.readStream(stream);
    for await (const { event } of reading) if (event?.revision === 5n) break;
    await reading.cancel();
    expect(await read({ maxCount: 1 })).toEqual([0]);
  });
});
