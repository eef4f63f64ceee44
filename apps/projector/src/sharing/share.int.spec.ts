import { Logger } from '@nestjs/common';
import { InMemoryEventStore } from '@hindsight/event-store/testing';
import {
  LeaseLost,
  loadCheckpoints,
  onPool,
  openReadModels,
  renewLeases,
  sharedBucketOf,
  type ReadModels,
} from '@hindsight/read-models';
import { createDatabase, type TestDatabase } from '../../../../test/support/create-database.js';
import type { Batch } from '../batch/batches.js';
import { compile, eventsIn } from '../testing/any-cut.js';
import { bought, mood, registered } from '../testing/fixtures.js';
import { LogWriter } from '../testing/log.js';
import { Holding } from './holding.js';
import { Share } from './share.js';

const forMs = 60_000;

describe('the share of one of two processes', () => {
  let database: TestDatabase;
  let readModels: ReadModels;
  let store: InMemoryEventStore;
  let log: LogWriter;
  const stop = new AbortController();

  beforeEach(async () => {
    Logger.overrideLogger(false);
    database = await createDatabase();
    readModels = await openReadModels(database.url);
    store = new InMemoryEventStore();
    log = new LogWriter(store);
  });
  afterEach(async () => {
    await readModels.destroy();
    await database.drop();
  });

  const holding = async (holder: string) => new Holding(holder, await renewLeases(readModels, holder, forMs));
  const shareOf = async (held: Holding) => {
    const going = { compile, tells: true, signal: stop.signal };
    const share = new Share({ eventStore: store, readModels }, held, going);
    await share.takeUp();
    return share;
  };
  /** Each has half of them. */
  async function two(): Promise<[Holding, Holding]> {
    for (const holder of ['ada', 'bob']) await holding(holder);
    return [await holding('ada'), await holding('bob')];
  }
  const wholeLog = async (): Promise<Batch> => {
    const events = await eventsIn(store);
    return { events, position: events.at(-1)?.position ?? 0n };
  };
  const recorded = async () =>
    (await readModels.query<{ id: string }[]>(`SELECT DISTINCT customer_id AS id FROM customer_event`))
      .map(({ id }) => id)
      .sort();
  const silence = (holder: string) =>
    readModels.query(`UPDATE lease_holder SET until = now() - interval '1 second' WHERE holder = $1`, [
      holder,
    ]);
  async function untilSomebodyWaits(): Promise<void> {
    const asked = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    while ((await readModels.query<object[]>(asked)).length === 0);
  }
  const names = ['ann', 'ben', 'cyd', 'dan', 'eve', 'fay'];

  it('is of its own customers alone', async () => {
    for (const name of names) await log.customer(name, registered('2026-01-05T09:00Z'));
    const [ada] = await two();
    await (await shareOf(ada)).project(await wholeLog());
    const own = names.filter((name) => ada.buckets.includes(sharedBucketOf(name)));
    expect([await recorded(), own.length]).toEqual([own, 4]);
    const checkpoints = await loadCheckpoints(onPool(readModels));
    const ahead = [...checkpoints].filter(([, at]) => at !== null).map(([bucket]) => bucket);
    expect(ahead).toEqual(ada.buckets);
  });

  it('waits at what is of no customer until the other is there, and goes on behind it once', async () => {
    await log.activate(mood);
    for (const name of names) await log.customer(name, registered('2026-01-05T09:00Z'));
    await log.close('2026-01-07');
    for (const name of names) await log.customer(name, bought('o-1', 100n, '2026-01-05T10:00Z'));
    const [ada, bob] = await two();
    const shares = [await shareOf(ada), await shareOf(bob)] as const;
    const batch = await wholeLog();
    let isDone = false;
    const leading = shares[0].project(batch).then((time) => {
      isDone = true;
      return time;
    });
    while ((await waitingFor()) < 32) expect(isDone).toBe(false);
    expect(await readModels.query('SELECT FROM rule_set')).toEqual([]);
    expect(await shares[1].project(batch)).toBeNull(); // time is told by who leads
    expect((await leading)?.watermark).toBe(Date.parse('2026-01-07'));
    expect(await recorded()).toEqual(names);
    const at = [...(await loadCheckpoints(onPool(readModels))).values()];
    expect(new Set(at)).toEqual(new Set([batch.position]));
    expect(await readModels.query('SELECT FROM control_event')).toHaveLength(3);
  });

  it('is rolled back where its leases are taken before it is committed', async () => {
    for (const name of names) await log.customer(name, registered('2026-01-05T09:00Z'));
    const ada = await holding('ada');
    const share = await shareOf(ada);
    let projecting: Promise<unknown> = Promise.resolve();
    await readModels.transaction(async (slow) => {
      await slow.query('LOCK TABLE customer_event IN EXCLUSIVE MODE');
      projecting = share.project(await wholeLog());
      projecting.catch(() => undefined); // looked at below
      await untilSomebodyWaits();
      await silence('ada');
      expect((await holding('bob')).buckets).toHaveLength(64);
    });
    await expect(projecting).rejects.toThrow(LeaseLost);
    expect(await recorded()).toEqual([]);
    const at = [...(await loadCheckpoints(onPool(readModels))).values()];
    expect(at.every((position) => position === null)).toBe(true);
  });

  const waitingFor = async () =>
    (await readModels.query<object[]>('SELECT FROM bucket_checkpoint WHERE waiting_at IS NOT NULL')).length;
});
