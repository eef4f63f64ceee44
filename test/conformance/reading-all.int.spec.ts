import { all, events, eventStoreUnderTest, places, unique } from './event-store-under-test.js';

const store = eventStoreUnderTest();

describe('reading $all', () => {
  it('finds a system event before anybody wrote anything', async () => {
    const [first] = await all(store.client.readAll({ maxCount: 1 }));
    expect(first?.event?.type).toMatch(/^\$/);
  });

  it('gives the events of all streams in the order in which they were acknowledged, at growing positions', async () => {
    const streams = Array.from({ length: 5 }, () => unique('stream'));
    for (const stream of [...streams, ...streams]) await store.client.appendToStream(stream, events(2));
    const read = await all(store.client.readAll());
    const ours = read.filter(({ event }) => streams.includes(event?.streamId ?? ''));
    const order = [...streams, ...streams].flatMap((stream) => [stream, stream]);
    expect(ours.map(({ event }) => event?.streamId)).toEqual(order);
    const positions = read.map(({ commitPosition }) => commitPosition ?? -1n);
    expect(positions).toEqual([...positions].sort((a, b) => (a < b ? -1 : 1)));
    expect(new Set(positions).size).toBe(positions.length);
    expect(read.map(({ event }) => event?.position.commit)).toEqual(positions);
  });

  it('forwards includes the position, backwards begins before it', async () => {
    const stream = unique('stream');
    const { position } = await store.client.appendToStream(stream, events(3));
    if (!position) throw new Error('an append answers its position');
    await store.client.appendToStream(stream, events(1));
    const after = await all(store.client.readAll({ fromPosition: position }));
    expect(places(after)).toEqual([2, 0]);
    const before = store.client.readAll({ fromPosition: position, direction: 'backwards', maxCount: 2 });
    expect(places(await all(before))).toEqual([1, 0]);
  });

  it('backwards from the end gives the last events first', async () => {
    await store.client.appendToStream(unique('stream'), events(700));
    const read = store.client.readAll({ direction: 'backwards', fromPosition: 'end', maxCount: 650 });
    expect(places(await all(read))).toEqual(Array.from({ length: 650 }, (_, place) => 699 - place));
    expect(await all(store.client.readAll({ fromPosition: 'end' }))).toEqual([]);
  });

  it('tells when each event was written, no earlier than the one before', async () => {
    const before = Date.now();
    const { position } = await store.client.appendToStream(unique('stream'), events(3));
    if (!position) throw new Error('an append answers its position');
    const read = await all(
      store.client.readAll({ direction: 'backwards', fromPosition: 'end', maxCount: 3 }),
    );
    const times = read.map(({ event }) => event?.created.getTime() ?? 0).reverse();
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(Math.abs((times[0] ?? 0) - before)).toBeLessThan(60_000);
  });

  it('counts what matters: events asked for, none for none', async () => {
    await store.client.appendToStream(unique('stream'), events(5));
    expect(await all(store.client.readAll({ maxCount: 3 }))).toHaveLength(3);
    const beyond = { commit: 2n ** 62n, prepare: 2n ** 62n };
    expect(await all(store.client.readAll({ fromPosition: beyond }))).toEqual([]);
  });
});
