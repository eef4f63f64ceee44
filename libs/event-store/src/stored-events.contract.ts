import type { EventStore, StoredEvent } from './event-store.js';
import { newEvent } from './testing/new-event.js';

interface There {
  readonly store: EventStore;
  /** What the names of its streams begin with, and one of them: written to by nobody else. */
  readonly category: string;
  readonly stream: string;
}

/** The part of the contract that is about bytes, and about where a stream ends. */
export function bytesContract(there: () => There): void {
  describe('the bytes of events', () => {
    const [a, b] = [newEvent('a'), newEvent('b')];
    const form = {
      ...{ type: 'a', contentType: 'application/json', id: a.id, revision: 0n },
      data: '{"naïve":"ü","minor":"1299"}',
      metadata: JSON.stringify(a.metadata),
    };
    const shown = (event: StoredEvent | undefined) =>
      event && {
        ...event,
        data: Buffer.from(event.data).toString(),
        metadata: Buffer.from(event.metadata).toString(),
      };

    it('are read as they were sent, after a position, in log order', async () => {
      const { store, category, stream } = there();
      const { position } = await store.append(stream, 'no-stream', [a]);
      await store.append(stream, 0n, [b]);
      const [first, second, ...more] = await collect(store.readAllStored([category]));
      const [recorded] = await collect(store.readStream(stream));
      expect(shown(first)).toMatchObject({ ...form, stream, position });
      expect(Number(first?.recordedTicks) / 10_000).toBeCloseTo(recorded?.recordedAt.getTime() ?? 0, -1);
      expect([second?.id, more]).toEqual([b.id, []]);
      const after = await collect(store.readAllStored([category], { after: position }));
      expect(after.map(({ id }) => id)).toEqual([b.id]);
    });

    it('are handed over by a subscription, which says when it has caught up', async () => {
      const { store, category, stream } = there();
      const c = newEvent('a');
      await store.append(stream, 'no-stream', [c]);
      const subscription = store.subscribeStored([category], 'start');
      const seen: unknown[] = [];
      for await (const delivery of subscription) {
        if (delivery.kind === 'event') seen.push(shown(delivery.event));
        if (delivery.kind === 'caught-up') break;
      }
      await subscription.stop();
      expect(seen).toMatchObject([{ ...form, id: c.id, stream }]);
    });
  });

  it('finds the last event of a stream, and none where there is none', async () => {
    const { store, stream } = there();
    expect(await store.lastOf(stream)).toBeNull();
    await store.append(stream, 'no-stream', [newEvent('a'), newEvent('b')]);
    expect(await store.lastOf(stream)).toMatchObject({ type: 'b', revision: 1n, stream });
  });
}

/** All that comes. */
export async function collect<T>(source: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of source) all.push(one);
  return all;
}
