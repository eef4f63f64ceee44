import { Logger } from '@nestjs/common';
import type { RecordedEvent } from '@hindsight/event-store';
import type { InMemoryEventStore } from '@hindsight/event-store/testing';
import { compareSets, loadCheckpoint, loadRound, onPool, type ReadModels } from '@hindsight/read-models';
import fc from 'fast-check';
import { Projector } from '../projector.js';
import { projectIn, seventyDays } from '../testing/any-cut.js';
import { OpenedTables, setOf } from '../testing/opened-tables.js';
import { importsByHand, withImports } from '../testing/imports-among.js';
import { letStrike, pagesOf } from '../testing/strikes.js';

describe('a round of everybody', () => {
  const tables = new OpenedTables();
  const { open } = tables;
  let days: RecordedEvent[];
  let store: InMemoryEventStore;
  let undisturbed: ReadModels;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    days = await seventyDays(await open());
    store = await withImports(days, importsByHand);
    undisturbed = await open();
    await projectIn(undisturbed, store, { size: 25, tells: true });
  }, 60_000);
  afterAll(() => tables.close());

  const told = (readModels: ReadModels) =>
    readModels.query<object[]>('SELECT stream, id, payload FROM segment_outbox ORDER BY id');

  async function expectUndisturbed(readModels: ReadModels): Promise<void> {
    const compared = await compareSets(setOf(undisturbed), setOf(readModels));
    expect(compared.filter(({ identical }) => !identical)).toEqual([]);
    expect(await told(readModels)).toEqual(await told(undisturbed));
    expect(await readModels.query('SELECT FROM round_progress')).toEqual([]);
  }

  /** What readers take for done, of all that goes by log position, behind the checkpoint. */
  async function aheadOfCheckpoint(readModels: ReadModels): Promise<unknown> {
    const checkpoint = (await loadCheckpoint(onPool(readModels))) ?? -1n;
    const positions = ['SELECT position FROM calendar', 'SELECT position FROM control_event']
      .concat('SELECT published_at_position FROM cutoff', 'SELECT effect_at_position FROM rule_set_timeline')
      .concat('SELECT position FROM customer_event', 'SELECT position FROM customer');
    return readModels.query(
      `SELECT FROM (${positions.join(' UNION ALL ')}) AS known (position) WHERE position > $1`,
      [checkpoint],
    );
  }

  it('comes to the same wherever it is struck down, looks at nobody twice, at a page at a time, and shows no half of it', async () => {
    const disturbed = fc.record({
      pageSize: fc.integer({ min: 1, max: 3 }),
      sizes: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 5 }),
      strikes: fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 20 }),
    });
    await fc.assert(
      fc.asyncProperty(disturbed, async ({ pageSize, sizes, strikes }) => {
        const readModels = await open();
        await letStrike(readModels, strikes);
        for (let run = 0; ; run++) {
          const size = sizes[run % sizes.length] ?? 1;
          const failure = await projectIn(readModels, store, { size, pageSize, tells: true }).then(
            () => null,
            String,
          );
          if (failure === null) break;
          expect(failure).toContain('struck');
          expect(await aheadOfCheckpoint(readModels)).toEqual([]);
        }
        await expectUndisturbed(readModels);
        const pages = await pagesOf(readModels);
        expect(pages.length).toBeGreaterThan(20);
        expect(new Set(pages.map((page) => `${page.up_to} ${page.through}`)).size).toBe(pages.length);
        expect(Math.max(...pages.map(({ customers }) => customers))).toBeLessThanOrEqual(pageSize);
      }),
      { numRuns: 4 },
    );
  }, 240_000);

  it('is taken up by the next projector, where the last one was struck down or told to stop', async () => {
    const readModels = await open();
    await letStrike(readModels, [30]);
    const eventStore = await withImports(days, new Map());
    const options = {
      ...{ eventStore, readModels, reportingCurrency: 'GBP' },
      ...{ clock: { kind: 'log' } as const, pageSize: 1 },
      limits: { events: 3, pauseMs: 1000, gatherMs: 1000 },
    };
    const struck = new Projector(options);
    await struck.start();
    await expect(struck.finished).rejects.toThrow('struck');
    await struck.stop();
    let stops = 0;
    for (; (await loadRound(onPool(readModels))) !== null; stops++) {
      const stopped = new Projector(options);
      await stopped.start();
      await stopped.stop();
      expect(stops).toBeLessThan(5);
    }
    expect(stops).toBeGreaterThan(0);
    const last = new Projector(options);
    await last.start();
    expect(await last.settled(days.at(-1)?.position ?? 0n, 20_000)).toBe(true);
    await last.stop();
    const atOnce = await open();
    await projectIn(atOnce, eventStore, { size: 25, tells: true });
    const compared = await compareSets(setOf(atOnce), setOf(readModels));
    expect(compared.filter(({ identical }) => !identical)).toEqual([]);
  }, 60_000);
});
