import { EventStoreDb } from '@hindsight/event-store';
import type { Bench, OwnTimed, Said, Target } from '../harness/bench.js';
import { writeHistory, Writer } from '../projector/history.js';
import { quantile } from '../projector/visible.js';
import { delays } from './delays.js';
import { startDeliveries } from './deliveries.js';
import { started, type Started } from './started.js';
import { Subscriber } from './subscriber.js';

const subscribers = 50;
const idle = 1000;

/** The feed over HTTP: catching up, keeping up, and standing by; and webhooks. Event stores and APIs are processes of their own. */
export const feedsBench: Bench = {
  about:
    'the feed: catch-up beside the client alone, append to subscriber, memory of who waits; webhooks (a 25th of the events)',
  prepare: async ({ events: asked, seed }) => {
    const events = Math.ceil(asked / 25);
    const [past, present] = [await startBoth(), await startBoth()];
    await writeHistory(past.store, events, seed);
    const writer = new Writer(present.store);
    const deliveries = await startDeliveries(past.store);
    const atFirst = await present.api.ask<number>('memory');
    let run = 0;
    return {
      contenders: [
        {
          ...{ name: catchUp, units: events, comparedAs: 'events' },
          run: async () => {
            const counted = await countedBy(past.api.said);
            return () => counted;
          },
        },
        {
          ...{ name: alone, units: events, comparedAs: 'events' },
          run: async () => {
            let count = 0;
            for await (const { stream } of past.store.readAll(['customer-'])) count += stream ? 1 : 0;
            return () => `${count} events`;
          },
        },
        {
          ...{ name: webhooks, units: events, comparedAs: 'events' },
          run: async () => {
            const had = await deliveries.all();
            return () => had;
          },
        },
        {
          ...{ name: delay, units: 1, comparedAs: null },
          run: async () => figure(quantile(await delays(present.api.said, writer, run++, subscribers), 0.99)),
        },
        {
          ...{ name: memory, units: 1, comparedAs: null },
          run: async () => figure(await megabytesOfWaiting(present.api, atFirst)),
        },
      ],
      targets,
      close: async () => {
        await deliveries.stop();
        await Promise.all([past.stop(), present.stop()]);
      },
    };
  },
};

async function countedBy(url: string): Promise<string> {
  const subscriber = await Subscriber.of(url, 'streams=customer');
  const count = await subscriber.countUntilCaughtUp();
  subscriber.leave();
  return `${count} events`;
}

/** How much more than at its beginning the API needs while a thousand wait for something to happen. */
async function megabytesOfWaiting(api: Started, before: number): Promise<number> {
  const waiting = await Promise.all(Array.from({ length: idle }, () => Subscriber.of(api.said, 'from=now')));
  const during = await api.ask<number>('memory');
  for (const one of waiting) one.leave();
  return (during - before) / 2 ** 20;
}

/** A figure that is no time of a run, in the place of one. */
const figure = (value: number): OwnTimed<Said> => ({
  result: () => '',
  ms: { wall: value, cpu: value },
});

async function startBoth() {
  const node = await started(new URL('../eventstore/serve.js', import.meta.url), 'node', '0');
  const store = new EventStoreDb(node.said);
  const api = await started(new URL('./serve-feed.js', import.meta.url), node.said);
  const stop = async () => {
    await store.close();
    await api.stop();
    await node.stop();
  };
  return { store, api, stop };
}

const catchUp = 'catch-up: one subscriber over HTTP';
const alone = 'the client reads, and counts';
const webhooks = 'webhooks: deliveries to a local receiver';
const delay = `append to ${subscribers} subscribers, 99 of 100`;
const memory = `memory of ${idle} who wait, MB in place of ms`;

const targets: readonly Target[] = [
  {
    name: 'catch-up, events a second',
    value: (of) => of(catchUp).perSecond,
    ...{ target: 20_000, better: 'higher' },
  },
  {
    name: 'catch-up / the client reads, and counts',
    value: (of) => of(catchUp).perSecond / of(alone).perSecond,
    ...{ target: 0.5, better: 'higher' },
  },
  {
    name: 'webhooks, deliveries a second',
    value: (of) => of(webhooks).perSecond,
    ...{ target: 1000, better: 'higher' },
  },
  {
    name: `append to ${subscribers} subscribers at 500 events a second, 99 of 100, ms`,
    value: (of) => of(delay).medianMs,
    ...{ target: 100, better: 'lower' },
  },
  {
    name: `memory of ${idle} who wait, MB`,
    value: (of) => of(memory).medianMs,
    ...{ target: 200, better: 'lower' },
  },
];
