import { setTimeout as pause } from 'node:timers/promises';
import type { Writer } from '../projector/history.js';
import { purchased } from '../projector/history.js';
import { Subscriber } from './subscriber.js';

const perSecond = 500;
const events = 1000;

/**
 * How long it takes from sending an event until a subscriber has it, for each event and each of so many subscribers, with so many events
 * a second.
 * @returns milliseconds, ascending
 */
export async function delays(url: string, writer: Writer, run: number, count: number): Promise<number[]> {
  const sent = new Map<string, number>();
  const subscribers = await Promise.all(Array.from({ length: count }, () => Subscriber.of(url, 'from=now')));
  const following = subscribers.map((one) => timesOf(one, sent));
  await Promise.all(following.map(({ isFollowing }) => isFollowing));
  const began = performance.now();
  for (let i = 0; i < events; i++) {
    await pause(Math.max(0, began + (i * 1000) / perSecond - performance.now()));
    const orderId = `feed-${run}-${i}`;
    sent.set(orderId, performance.now());
    void writer.append(i, purchased(orderId, new Date(), 100));
  }
  const times = await Promise.all(following.map(({ times: own }) => own));
  for (const one of subscribers) one.leave();
  return times.flat().sort((a, b) => a - b);
}

function timesOf(subscriber: Subscriber, sent: ReadonlyMap<string, number>) {
  let begun = () => {};
  const isFollowing = new Promise<void>((resolve) => (begun = resolve));
  const times = (async () => {
    const own: number[] = [];
    for await (const block of subscriber.blocks()) {
      if (block.startsWith('event: caught-up')) begun();
      const since = sent.get(/"orderId":"(feed-[^"]+)"/.exec(block)?.[1] ?? '');
      if (since !== undefined && own.push(performance.now() - since) === events) return own;
    }
    throw new Error('the feed ended');
  })();
  return { isFollowing, times };
}
