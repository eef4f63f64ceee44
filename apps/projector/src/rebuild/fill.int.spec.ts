import { Logger } from '@nestjs/common';
import { InMemoryEventStore } from '@hindsight/event-store/testing';
import { compareSets, loadCheckpoint, onPool, type ReadModels } from '@hindsight/read-models';
import { Projector } from '../projector.js';
import { eventsIn } from '../testing/any-cut.js';
import { bought, registered } from '../testing/fixtures.js';
import { LogWriter } from '../testing/log.js';
import { OpenedTables, setOf } from '../testing/opened-tables.js';
import { writeSeventyDays } from '../testing/seventy-days.js';
import { ruleSetCompiler } from '../time/rule-set-compiler.js';
import { bringUpTo } from './bring-up-to.js';
import type { Building } from './building.js';
import { fill } from './fill.js';

describe('filling empty tables with the whole log', () => {
  let tables: OpenedTables;
  let live: ReadModels;
  let filled: ReadModels;
  let store: InMemoryEventStore;
  let log: LogWriter;
  let projector: Projector;
  let building: Building;
  beforeAll(() => {
    Logger.overrideLogger(false);
  });
  beforeEach(async () => {
    tables = new OpenedTables();
    [live, filled] = [await tables.open(), await tables.open()];
    store = new InMemoryEventStore();
    log = new LogWriter(store);
    const stores = { eventStore: store, readModels: live, reportingCurrency: 'GBP' };
    projector = new Projector({ ...stores, clock: { kind: 'log' } });
    building = {
      ...{ eventStore: store, compile: ruleSetCompiler('GBP'), signal: new AbortController().signal },
      ...{ events: 0, onProgress: () => undefined },
    };
    await projector.start();
  }, 60_000);
  afterEach(async () => {
    await projector.stop();
    await tables.close();
  });

  /** Where the log ends, once the projector is there and publishes nothing more. */
  async function settled(): Promise<bigint> {
    for (let head = -1n; ;) {
      const last = (await eventsIn(store)).at(-1)?.position ?? 0n;
      if (last === head) return head;
      expect(await projector.settled((head = last), 60_000)).toBe(true);
    }
  }
  const differing = async () => {
    const compared = await compareSets(setOf(live), setOf(filled));
    return compared.flatMap(({ identical, table, output }) => (identical ? [] : [output ?? table]));
  };
  const reached = () => loadCheckpoint(onPool(filled));

  it.each([7, 8, 9])(
    'gives row by row what the projector gave bit by bit, of seventy days by seed %i',
    async (seed) => {
      await writeSeventyDays(log, projector, seed);
      await log.customer('a\\b', registered('2026-01-11T05:00Z'), bought('tab\there', 700n, '2026-01-12'));
      const merged = { type: 'CustomerMerged', occurredAt: '2026-03-01T09:00:00.000Z' };
      await log.raw('customer-bob', { ...merged, data: { survivorId: 'ada' } });
      await log.customer('ada', bought('late', 90_000n, '2026-01-15T09:00Z'));
      await log.close('2026-03-25');
      const head = await settled();
      await fill(filled, head, building);
      expect(await reached()).toBe(head);
      expect(await differing()).toEqual([]);
    },
    180_000,
  );

  it('leaves the tables with the keys and indexes that migrations give', async () => {
    await log.customer('ada', registered('2026-01-11T05:00Z'));
    await fill(filled, await settled(), building);
    const [before, after] = [await catalogueOf(live), await catalogueOf(filled)];
    expect(after).toEqual(before);
    expect(before.length).toBeGreaterThan(100);
  }, 60_000);

  it('ends before the first event at which somebody stops, and leaves it to the projector', async () => {
    await log.customer('ada', registered('2026-01-11T05:00Z'));
    const { position } = await log.customer('bob', registered('2026-01-11T05:00Z'));
    const torn = {
      type: 'CustomerPurchased',
      data: { orderId: 'torn', amount: 5 },
      occurredAt: '2026-01-12T05:00:00Z',
    };
    await log.raw('customer-bob', torn);
    await log.customer('ada', bought('one', 100n, '2026-01-12'));
    const head = await settled();
    await fill(filled, head, building);
    expect(await reached()).toBe(position);
    await bringUpTo(filled, head, building);
    expect(await reached()).toBe(head);
    expect(await differing()).toEqual([]);
  }, 60_000);

  it('does not touch tables in which something is', async () => {
    await log.customer('ada', registered('2026-01-11T05:00Z'));
    const head = await settled();
    await fill(filled, head, building);
    await log.customer('ada', bought('one', 100n, '2026-01-12'));
    await fill(filled, await settled(), building);
    expect(await reached()).toBe(head);
  }, 60_000);
});

/** Every column, key and index, as the database spells it. */
async function catalogueOf(tables: ReadModels): Promise<string[]> {
  const rows = await tables.query<{ line: string }[]>(
    `SELECT tablename || ': ' || indexdef AS line FROM pg_indexes WHERE schemaname = 'public'
     UNION ALL SELECT conrelid::regclass || ': ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
     WHERE connamespace = 'public'::regnamespace
     UNION ALL SELECT attrelid::regclass || ': ' || attname || ' ' || attnotnull FROM pg_attribute a
     JOIN pg_class t ON t.oid = a.attrelid
     WHERE t.relnamespace = 'public'::regnamespace AND t.relkind IN ('r', 'p') AND attnum > 0 ORDER BY 1`,
  );
  return rows.map(({ line }) => line);
}
