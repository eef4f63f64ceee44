import { startEventStore } from '@hindsight/embedded-eventstore';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SubscriptionDropped } from './errors.js';
import { EventStoreDb } from './event-store-db.js';
import { newEvent } from './testing/new-event.js';

describe('a store that drops subscriptions', () => {
  let node: Awaited<ReturnType<typeof startEventStore>>;
  let store: EventStoreDb;
  const { warn } = console;
  beforeAll(async () => {
    const directory = await mkdtemp(join(tmpdir(), 'hindsight-node-'));
    node = await startEventStore({ directory, weakened: { dropsAfterMs: [100, 300] } });
    // What the client leaves behind of a connection ends when it next asks whether it is alive.
    console.warn = () => undefined; // the client finds the interval short
    store = new EventStoreDb(`${node.url}&keepAliveInterval=1000`);
  });
  afterAll(async () => {
    console.warn = warn;
    await store.close();
    await node.wipe();
  });

  it('loses neither what is appended meanwhile nor what the subscriber hears', async () => {
    const appended: string[] = [];
    const until = performance.now() + 4000;
    const append = async (customer: string) => {
      for (let revision: bigint | 'no-stream' = 'no-stream'; performance.now() < until;) {
        const event = newEvent('a');
        ({ revision } = await store.append(`customer-${customer}`, revision, [event]));
        appended.push(event.id);
      }
    };
    const heard: string[] = [];
    const hearing = hear(heard);
    await Promise.all(['ada', 'bob', 'cem', 'dan'].map(append));
    await store.append('customer-eve', 'no-stream', [newEvent('last')]);
    const drops = await hearing;
    expect(new Set(heard)).toEqual(new Set(appended));
    expect(heard).toHaveLength(appended.length);
    expect(drops).toBeGreaterThan(3);
  });

  /** Subscribes, again and again after the last event, until the last of all. @returns how often it was dropped */
  async function hear(heard: string[]): Promise<number> {
    let after: bigint | 'start' = 'start';
    for (let drops = 0; ; drops++) {
      try {
        for await (const delivery of store.subscribe(['customer-'], after)) {
          if (delivery.kind !== 'event') continue;
          after = delivery.event.position;
          if (delivery.event.type === 'last') return drops;
          heard.push(delivery.event.id);
        }
      } catch (error) {
        if (!(error instanceof SubscriptionDropped)) throw error;
      }
    }
  }
});
