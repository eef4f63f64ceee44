import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  EventStoreDBClient,
  jsonEvent,
  PersistentSubscriptionDroppedError,
  persistentSubscriptionToStreamSettingsFromDefaults as settingsWith,
  StreamDeletedError,
} from '@eventstore/db-client';
import { startNode } from '../testing/node-process.js';

const events = (count: number) =>
  Array.from({ length: count }, (_, place) => jsonEvent({ type: 'Ordered', data: { place } }));

/** Connects to a node of its own process in the directory, and kills that without warning when all is done. */
async function withNode(
  directory: string,
  work: (client: EventStoreDBClient) => Promise<void>,
): Promise<void> {
  const node = await startNode(directory);
  const client = EventStoreDBClient.connectionString(node.url);
  try {
    await work(client);
  } finally {
    await node.kill();
    await client.dispose();
  }
}

type Answer = 'acknowledge' | 'park' | 'hold';

/** Takes until it has `count`, answers each, and stays until it leaves. */
async function take(client: EventStoreDBClient, count: number, answerTo: (revision: bigint) => Answer) {
  const consuming = client.subscribeToPersistentSubscriptionToStream('orders', 'billing');
  const revisions: bigint[] = [];
  consuming.on('error', () => undefined); // killed
  consuming.on('data', (delivered) => {
    const revision = delivered.event?.revision ?? -1n;
    revisions.push(revision);
    const answer = answerTo(revision);
    if (answer === 'acknowledge') void consuming.ack(delivered);
    if (answer === 'park') void consuming.nack('park', 'poison', delivered);
  });
  await until(() => Promise.resolve(revisions.length === count));
  return { revisions, leave: () => consuming.unsubscribe() };
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 20));
}

const acknowledge = (): Answer => 'acknowledge';

describe('a group of a node that is killed', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'groups-'));
  });
  afterEach(() => rm(directory, { recursive: true }));

  const info = (client: EventStoreDBClient) =>
    client.getPersistentSubscriptionToStreamInfo('orders', 'billing');

  it('goes on behind its checkpoint, with everything that was not acknowledged, and keeps what is parked', async () => {
    const settings = settingsWith({ startFrom: 'start', checkPointUpperBound: 1 });
    await withNode(directory, async (client) => {
      await client.appendToStream('orders', events(8));
      await client.createPersistentSubscriptionToStream('orders', 'billing', settings);
      const first = await take(client, 8, (revision) =>
        revision < 2n ? 'park' : revision === 4n ? 'hold' : 'acknowledge',
      );
      expect(first.revisions).toEqual([0n, 1n, 2n, 3n, 4n, 5n, 6n, 7n]);
      await until(async () => (await info(client)).stats.lastCheckpointedEventRevision === 3n);
    });
    await withNode(directory, async (client) => {
      const { settings: kept, stats } = await info(client);
      expect(kept).toEqual(settings);
      expect(stats).toMatchObject({ parkedMessageCount: 2n, lastCheckpointedEventRevision: 3n });
      const again = await take(client, 4, acknowledge);
      expect(again.revisions).toEqual([4n, 5n, 6n, 7n]);
      await client.replayParkedMessagesToStream('orders', 'billing');
      await until(() => Promise.resolve(again.revisions.length === 6));
      expect(again.revisions.slice(4)).toEqual([0n, 1n]);
    });
  });

  it('loses nothing of what came since it was created at the end', async () => {
    await withNode(directory, async (client) => {
      await client.appendToStream('orders', events(3));
      await client.createPersistentSubscriptionToStream('orders', 'billing', settingsWith());
      await client.appendToStream('orders', events(2));
    });
    await withNode(directory, async (client) => {
      expect((await take(client, 2, acknowledge)).revisions).toEqual([3n, 4n]);
    });
  });

  it('keeps a message parked whose replay nobody settled', async () => {
    await withNode(directory, async (client) => {
      await client.appendToStream('orders', events(1));
      await client.createPersistentSubscriptionToStream(
        'orders',
        'billing',
        settingsWith({ startFrom: 'start' }),
      );
      const eve = await take(client, 1, () => 'park');
      await until(async () => (await info(client)).stats.parkedMessageCount === 1n);
      await eve.leave();
      await client.replayParkedMessagesToStream('orders', 'billing');
      await until(async () => (await info(client)).stats.parkedMessageCount === 0n);
    });
    await withNode(directory, async (client) => {
      expect((await info(client)).stats.parkedMessageCount).toBe(1n);
    });
  });

  it('lets go of its consumers when its stream is tombstoned, and takes none any more', async () => {
    await withNode(directory, async (client) => {
      await client.appendToStream('orders', events(1));
      await client.createPersistentSubscriptionToStream('orders', 'billing', settingsWith());
      const errors: unknown[] = [];
      const join = () =>
        client
          .subscribeToPersistentSubscriptionToStream('orders', 'billing')
          .on('error', (error) => errors.push(error))
          .resume();
      await new Promise((resolve) => join().on('confirmation', resolve));
      await client.tombstoneStream('orders');
      await until(() => Promise.resolve(errors.length === 1));
      expect(errors[0]).toBeInstanceOf(PersistentSubscriptionDroppedError);
      join();
      await until(() => Promise.resolve(errors.length === 2));
      expect(errors[1]).toBeInstanceOf(StreamDeletedError);
    });
  });
});
