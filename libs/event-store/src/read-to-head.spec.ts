import { status } from '@grpc/grpc-js';
import { SubscriptionDropped } from './errors.js';
import type { Delivery, RecordedEvent, Subscription } from './event-store.js';
import { Attempts } from './patience.js';
import { readToHead } from './read-to-head.js';

const event = (position: number): Delivery => ({
  kind: 'event',
  event: { position: BigInt(position) } as RecordedEvent, // nothing else is looked at on the way
});
const checkpoint = (position: number): Delivery => ({ kind: 'checkpoint', position: BigInt(position) });
const away = new SubscriptionDropped('esdb://', Object.assign(new Error(), { code: status.UNAVAILABLE }));
const denied = new SubscriptionDropped('esdb://', new Error('denied'));
const caughtUp: Delivery = { kind: 'caught-up' };

/** A store whose subscriptions bring these, one after the other. */
function store(...brought: readonly (readonly (Delivery | Error)[])[]) {
  const asked: (bigint | 'start')[] = [];
  const subscribe = (after: bigint | 'start'): Subscription => ({
    async *[Symbol.asyncIterator]() {
      for (const one of brought[asked.push(after) - 1] ?? []) {
        if (one instanceof Error) throw await Promise.resolve(one);
        yield one;
      }
    },
    stop: () => Promise.resolve(),
  });
  const attempts = new Attempts({ attempts: 2, answerMs: 1, pauseMs: 1 }, () => new Error('gave up'));
  return { asked, positions: () => positionsOf(readToHead(attempts, subscribe, 'start')) };
}

async function positionsOf(events: AsyncIterable<RecordedEvent>): Promise<number[]> {
  const read: number[] = [];
  for await (const { position } of events) read.push(Number(position));
  return read;
}

describe('a read to the head of the log', () => {
  it('ends where the subscription has caught up', async () => {
    expect(await store([event(1), caughtUp, event(2)]).positions()).toEqual([1]);
  });

  it('goes on after what it has looked at when the subscription is cut off', async () => {
    const { asked, positions } = store([event(1), away], [checkpoint(5), away], [event(7), caughtUp]);
    expect(await positions()).toEqual([1, 7]);
    expect(asked).toEqual(['start', 1n, 5n]);
  });

  it('is given up after so many attempts in a row that brought nothing, or when it is refused', async () => {
    await expect(store([event(1), away], [away]).positions()).rejects.toThrow('gave up');
    await expect(store([denied]).positions()).rejects.toThrow('denied');
  });
});
