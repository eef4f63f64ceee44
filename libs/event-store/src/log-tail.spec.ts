import { setImmediate } from 'node:timers/promises';
import { SubscriptionDropped } from './errors.js';
import type { Delivery, NewEvent } from './event-store.js';
import { LogTail } from './log-tail.js';
import { InMemoryEventStore } from './testing/in-memory-event-store.js';

const never = new AbortController().signal;

/** A store whose subscriptions can be cut off. */
class CutStore extends InMemoryEventStore {
  subscribed = 0;
  cut = false;

  override subscribe(...asked: Parameters<InMemoryEventStore['subscribe']>) {
    this.subscribed++;
    const source = super.subscribe(...asked);
    const isCut = () => this.cut;
    return {
      stop: () => source.stop(),
      async *[Symbol.asyncIterator](): AsyncGenerator<Delivery> {
        for await (const one of source) {
          if (isCut()) throw new SubscriptionDropped('esdb://cut', new Error('cut'));
          yield one;
        }
      },
    };
  }
}

describe('the tail of a log', () => {
  let store: CutStore;
  let tail: LogTail;
  beforeEach(() => {
    store = new CutStore();
    tail = new LogTail(store, ['purse-'], { kept: 3, againAfterMs: 1 });
  });
  afterEach(() => tail.stop());

  const put = async (...names: string[]) => {
    for (const name of names) {
      const { metadata } = { metadata: {} } as unknown as Pick<NewEvent, 'metadata'>; // nobody reads it here
      await store.append(`purse-${name}`, 'no-stream', [{ id: name, type: 'Put', data: {}, metadata }]);
    }
    const last = await store.last(['purse-']);
    return last?.position ?? -1n;
  };
  const reached = async (position: bigint) => {
    while (!tail.isCurrent || tail.position < position) await tail.moved(50, never);
  };
  const idsAfter = (position: bigint, limit = 100) =>
    tail.after(position, limit)?.map(({ id }) => id) ?? null;

  it('begins where the log ends, and has what comes from then on', async () => {
    const before = await put('a', 'b');
    await tail.begin();
    expect([tail.position, idsAfter(before), idsAfter(before - 1n)]).toEqual([before, [], null]);
    const last = await put('c', 'd');
    await reached(last);
    expect([idsAfter(before), idsAfter(before, 1), idsAfter(last)]).toEqual([['c', 'd'], ['c'], []]);
  });

  it('has all of a log that was empty', async () => {
    await tail.begin();
    expect(tail.position).toBe(-1n);
    await reached(await put('a'));
    expect(idsAfter(-1n)).toEqual(['a']);
  });

  it('passes over other streams, and knows how far it is', async () => {
    await tail.begin();
    await put('a');
    const metadata = {} as NewEvent['metadata']; // nobody reads it here
    const { position } = await store.append('other', 'no-stream', [
      { id: 'o', type: 'Other', data: {}, metadata },
    ]);
    await reached(position);
    expect([idsAfter(-1n), tail.position]).toEqual([['a'], position]);
  });

  it('remembers as many as it is told to, and sends whoever reads further back to the log', async () => {
    await tail.begin();
    const positions: bigint[] = [];
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) positions.push(await put(name));
    await reached(positions[6] ?? 0n);
    expect([idsAfter(positions[1] ?? 0n), idsAfter(positions[2] ?? 0n)]).toEqual([
      null,
      ['d', 'e', 'f', 'g'],
    ]);
  });

  it('has one subscription, however many ask', async () => {
    await Promise.all([tail.begin(), tail.begin(), tail.begin()]);
    expect(store.subscribed).toBe(1);
  });

  it('goes on where it was after it was cut off, and is not current meanwhile', async () => {
    const dropped: unknown[] = [];
    tail = new LogTail(store, ['purse-'], { againAfterMs: 1, onDropped: (reason) => dropped.push(reason) });
    await tail.begin();
    await reached(await put('a'));
    store.cut = true;
    await put('b');
    while (tail.isCurrent) await setImmediate();
    store.cut = false;
    await reached(await put('c'));
    expect(idsAfter(-1n)).toEqual(['a', 'b', 'c']);
    expect(dropped[0]).toBeInstanceOf(SubscriptionDropped);
  });

  it('can begin later, when the store did not answer at first', async () => {
    const last = store.last.bind(store);
    store.last = () => Promise.reject(new Error('away'));
    await expect(tail.begin()).rejects.toThrow('away');
    store.last = last;
    await tail.begin();
    await reached(await put('a'));
  });

  it('wakes whoever waits, when it moves, when they give up, and when all is over', async () => {
    await tail.begin();
    await reached(-1n);
    const gone = new AbortController();
    const [moved, givenUp] = [tail.moved(60_000, never), tail.moved(60_000, gone.signal)];
    gone.abort();
    expect(await givenUp).toBe(false);
    await put('a');
    expect(await moved).toBe(true);
    expect(await tail.moved(1, never)).toBe(false);
    const over = tail.moved(60_000, never);
    await tail.stop();
    expect([await over, await tail.moved(60_000, never)]).toEqual([true, false]);
  });
});
