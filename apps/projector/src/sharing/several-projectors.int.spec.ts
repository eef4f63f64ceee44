import { Logger } from '@nestjs/common';
import type { RecordedEvent } from '@hindsight/event-store';
import { InMemoryEventStore } from '@hindsight/event-store/testing';
import { compareSets, leaseHolders, onPool, openReadModels, type ReadModels } from '@hindsight/read-models';
import { setTimeout as sleep } from 'node:timers/promises';
import { chanceOf } from '../../../../test/chaos/chance.js';
import { createDatabase, type TestDatabase } from '../../../../test/support/create-database.js';
import { projectedPrefixes } from '../batch/projected-prefixes.js';
import { Projector } from '../projector.js';
import { projectIn, seventyDays } from '../testing/any-cut.js';
import { importsByHand, withImports } from '../testing/imports-among.js';
import { LogWriter } from '../testing/log.js';
import { OpenedTables, setOf } from '../testing/opened-tables.js';
import { writeSeventyDays } from '../testing/seventy-days.js';
import { published, toldIn } from '../testing/told.js';

const seed = 7;

describe('several projectors on one database', () => {
  const tables = new OpenedTables();
  let days: RecordedEvent[];
  let store: InMemoryEventStore;
  let database: TestDatabase;
  const opened: ReadModels[] = [];
  const running: Projector[] = [];

  beforeAll(async () => {
    Logger.overrideLogger(false);
    days = await seventyDays(await tables.open());
  }, 60_000);
  afterAll(() => tables.close());
  beforeEach(async () => {
    database = await createDatabase();
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((one) => one.stop()));
    await Promise.all(opened.splice(0).map((one) => one.destroy()));
    await database.drop();
  });

  const logOfDays = () =>
    withImports(
      days.filter(({ stream, type }) => !stream.startsWith('segment-') && type !== 'CutoffsPublished'),
      importsByHand,
    );

  /** As a process of its own has them: with connections of its own. */
  async function join(): Promise<Projector> {
    const readModels = await openReadModels(database.url);
    opened.push(readModels);
    const limits = { events: 12, pauseMs: 20, gatherMs: 500 };
    const stores = { eventStore: store, readModels, reportingCurrency: 'GBP' };
    const leases = { renewedEveryMs: 20 };
    const projector = new Projector({ ...stores, clock: { kind: 'log' }, limits, leases, pageSize: 2 });
    running.push(projector);
    await projector.start();
    return projector;
  }

  /** The tables are those that one makes of the same log, in other batches; and each change is told once. */
  async function expectAsAlone(): Promise<void> {
    for (const one of [...running, ...running]) expect(await one.settled(await last(), 60_000)).toBe(true);
    const shared = opened[0] ?? (await tables.open());
    await published(shared);
    const alone = await tables.open();
    await projectIn(alone, store, { size: 25, tells: true });
    const compared = await compareSets(setOf(alone), setOf(shared));
    expect(compared.filter(({ identical }) => !identical)).toEqual([]);
    const ids = (await toldIn(store)).map(({ id }) => id).sort();
    const once = await alone.query<{ id: string }[]>('SELECT id FROM segment_outbox');
    expect(ids).toEqual(once.map(({ id }) => id).sort());
  }

  /** What has been published by now is in the log, too. */
  const last = async () => (await store.last(projectedPrefixes))?.position ?? 0n;

  /** As if it had been frozen for longer than it may be. */
  const silence = (place: number) =>
    opened[0]?.query(
      `UPDATE lease_holder SET until = now() - interval '1 s' WHERE holder =
         (SELECT holder FROM lease_holder ORDER BY holder OFFSET $1 LIMIT 1)`,
      [place],
    );

  const counts = async () => {
    const [readModels] = opened;
    const holders = readModels ? await leaseHolders(onPool(readModels)) : [];
    return holders.map(({ buckets }) => buckets.length).sort((a, b) => a - b);
  };

  it('share the customers, and come to what one alone comes to, told once', async () => {
    store = await logOfDays();
    await Promise.all([join(), join(), join()]);
    await expectAsAlone();
    expect(await counts()).toEqual([21, 21, 22]);
    for (const one of running) expect(one.failure).toBeNull();
  }, 120_000);

  it(`do so though leases are taken from them again and again, in the middle of what they do (seed ${seed})`, async () => {
    store = await logOfDays();
    const end = await last();
    await Promise.all([join(), join(), join()]);
    const chance = chanceOf(seed);
    let thefts = 0;
    while (running.some(({ position }) => (position ?? -1n) < end)) {
      await silence(Math.floor(chance() * 3));
      thefts++;
      await sleep(60 * chance());
      for (const one of running) await one.reached(end, 0);
    }
    expect(thefts).toBeGreaterThan(10);
    await expectAsAlone();
  }, 120_000);

  it('take over from who stops, and make room for who comes, while the log grows', async () => {
    store = new InMemoryEventStore();
    const first = await join();
    expect(first.leases).toHaveLength(64);
    const second = await join();
    const growing = writeSeventyDays(new LogWriter(store), second);
    while (second.leases.length === 0) await sleep(5);
    await first.stop();
    while (second.leases.length < 64) await sleep(5);
    running.splice(running.indexOf(first), 1);
    await join();
    await growing;
    await expectAsAlone();
    expect(await counts()).toEqual([32, 32]);
  }, 120_000);
});
