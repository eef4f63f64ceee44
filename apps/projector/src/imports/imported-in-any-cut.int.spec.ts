import { Logger } from '@nestjs/common';
import { calendarEvents, heardFrom, spansWith, type ImportSpan } from '@hindsight/domain';
import type { RecordedEvent } from '@hindsight/event-store';
import type { InMemoryEventStore } from '@hindsight/event-store/testing';
import { compareSets, countParked, liveDigest, onPool, type ReadModels } from '@hindsight/read-models';
import { loadTime } from '../time/load-time.js';
import { compile, eventsIn, projectIn, replayed, seventyDays } from '../testing/any-cut.js';
import { OpenedTables, setOf } from '../testing/opened-tables.js';
import { importsByHand, withImports } from '../testing/imports-among.js';
import { importsByChance } from '../testing/imports-by-chance.js';
import { views } from '../testing/told.js';

describe('seventy days in which history is brought in', () => {
  const tables = new OpenedTables();
  const { open } = tables;
  let days: RecordedEvent[];
  let log: RecordedEvent[];
  let store: InMemoryEventStore;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    days = await seventyDays(await open());
    store = await withImports(days, importsByHand);
    log = await eventsIn(store);
  }, 60_000);
  afterAll(() => tables.close());

  async function expectReplayed(readModels: ReadModels, heard: readonly RecordedEvent[]): Promise<void> {
    expect(await countParked(onPool(readModels))).toBe(0);
    const { courses, watermark } = await loadTime(onPool(readModels), compile);
    expect(courses).toHaveLength(6);
    for (const course of courses) {
      const asOf = Math.min(Number(watermark), Number(course.from?.through));
      expect(await liveDigest(onPool(readModels), course.compiled.ruleSet, asOf)).toEqual(
        await replayed(readModels, course, asOf, heard),
      );
    }
  }

  it.each([
    [1, true],
    [3, true],
    [7, true],
    [50, true],
    [100_000, true],
    [20, false],
  ])(
    'end as a replay of the log does, in batches of %i, whether others are told (%s) or not',
    async (size, tells) => {
      const readModels = await open();
      await projectIn(readModels, store, { size, tells });
      await expectReplayed(readModels, heardIn(log));
    },
    60_000,
  );

  it('leave the same rows, known since the same positions, in whatever batches', async () => {
    const [first, ...others] = tables.all.slice(1).map(setOf);
    if (!first) throw new Error('the specs before this one left some');
    for (const other of others) {
      const compared = await compareSets(first, other);
      expect(compared.filter(({ identical }) => !identical)).toEqual([]);
    }
    expect(others).toHaveLength(5);
  }, 60_000);

  it('tell the same, in whatever batches, and what the tables say of whom nothing is withheld', async () => {
    const outboxes = tables.all.slice(1, 6).map(outboxOf);
    const [first = [], ...others] = await Promise.all(outboxes);
    for (const other of others) expect(ofAll(other)).toEqual(ofAll(first));

    const readModels = tables.all[1];
    if (!readModels) throw new Error('the specs before this one left some');
    const { folded, inTables } = await views(readModels, first);
    const withheld = await withheldIn(readModels);
    const isTold = (line: string) => !withheld.includes(line.split(' ').slice(0, 2).join(' '));
    expect(folded.filter(isTold)).toEqual(inTables.filter(isTold));
    expect(withheld).toEqual(['dan pyramid', 'dan ranks']);
    expect(folded).not.toEqual(inTables);
    expect(first.filter(({ data }) => (data as { backfill?: true }).backfill).length).toBeGreaterThan(0);
  }, 60_000);

  const outboxOf = (readModels: ReadModels) =>
    readModels.query<RecordedEvent[]>(
      'SELECT id, payload AS data FROM segment_outbox ORDER BY stream, revision',
    );
  const ofAll = (told: readonly RecordedEvent[]) =>
    told.map(({ id, data }) => `${id} ${JSON.stringify(data)}`).sort();
  const withheldIn = async (readModels: ReadModels) => {
    const rows = await readModels.query<{ key: string }[]>(
      `SELECT customer_id || ' ' || jsonb_object_keys(withheld) AS key FROM brought_in ORDER BY 1`,
    );
    return rows.map(({ key }) => key);
  };

  it.each([1, 2, 3, 4])(
    'end as a replay does whatever is imported when, and in any cut (%i)',
    async (seed) => {
      const chosen = await withImports(days, importsByChance(seed));
      const [first, second] = [await open(), await open()];
      await projectIn(first, chosen, { size: 4, tells: true });
      await projectIn(second, chosen, { size: 1000, tells: false });
      const compared = await compareSets(setOf(first), setOf(second));
      expect(compared.filter(({ identical }) => !identical)).toEqual([]);
      await expectReplayed(first, heardBy(await eventsIn(chosen)));
    },
    60_000,
  );
});

/** All but what the import brings that is open still, and whom it brings. */
const heardIn = (log: readonly RecordedEvent[]) =>
  log.filter(({ stream, metadata: { origin } }) => origin !== 'import:1a57' && stream !== 'customer-hal');

/** What counts once all of a log is known. */
function heardBy(events: readonly RecordedEvent[]): RecordedEvent[] {
  let spans: readonly ImportSpan[] = [];
  for (const { stream, type, data, position, metadata } of events) {
    if (stream !== 'calendar') continue;
    const event = calendarEvents.decode({ type, data, schemaVersion: 1, occurredAt: metadata.occurredAt });
    if (event.type !== 'DayClosed' && event.type !== 'CutoffsPublished')
      spans = spansWith(spans, event, position);
  }
  const registered = new Map<string, bigint | null>();
  return events.filter(({ stream, revision, position, metadata: { origin } }) => {
    const from = heardFrom(
      spans,
      { origin, position },
      revision === 0n ? null : { position: registered.get(stream) ?? null },
    );
    if (revision === 0n) registered.set(stream, from);
    return from !== null;
  });
}
