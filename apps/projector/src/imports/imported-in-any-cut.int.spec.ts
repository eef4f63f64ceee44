import { Logger } from '@nestjs/common';
import type { RecordedEvent } from '@hindsight/event-store';
import { InMemoryEventStore } from '@hindsight/event-store/testing';
import {
  compareSets,
  countParked,
  liveDigest,
  onPool,
  openReadModels,
  publishedCutoffs,
  type ReadModels,
} from '@hindsight/read-models';
import { CutoffTimeline, effectiveHistory, RunDigest, toRuleEvent } from '@hindsight/rules';
import { createDatabase, type TestDatabase } from '../../../../test/support/create-database.js';
import { batchesOf } from '../batch/batches.js';
import { loadTime, projectBatch } from '../batch/project-batch.js';
import { Projector } from '../projector.js';
import { LogWriter } from '../testing/log.js';
import { names, writeSeventyDays } from '../testing/seventy-days.js';
import type { Course } from '../time/course.js';
import { ruleSetCompiler } from '../time/rule-set-compiler.js';
import { streamsWithSkips } from '../parking/skip-streams.js';
import { views } from '../testing/told.js';
import { withImports } from '../testing/imports-among.js';

const compile = ruleSetCompiler('GBP');

describe('seventy days in which history is brought in', () => {
  const databases: { database: TestDatabase; readModels: ReadModels }[] = [];
  let log: RecordedEvent[];
  let store: InMemoryEventStore;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    store = await withImports(await seventyDays());
    log = [];
    for await (const event of store.readAll([''])) log.push(event);
  }, 60_000);
  afterAll(async () => {
    for (const { database, readModels } of databases) {
      await readModels.destroy();
      await database.drop();
    }
  });

  const open = async () => {
    const database = await createDatabase();
    const readModels = await openReadModels(database.url);
    databases.push({ database, readModels });
    return readModels;
  };

  async function seventyDays(): Promise<RecordedEvent[]> {
    const source = new InMemoryEventStore();
    const options = { eventStore: source, readModels: await open(), reportingCurrency: 'GBP' };
    const projector = new Projector({ ...options, clock: { kind: 'log' } });
    await projector.start();
    await writeSeventyDays(new LogWriter(source), projector);
    await projector.settled((await source.last(['']))?.position ?? 0n, 20_000);
    await projector.stop();
    const events: RecordedEvent[] = [];
    for await (const event of source.readAll([''])) events.push(event);
    return events;
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
      let from: bigint | null = null;
      for await (const batch of batchesOf(deliveries(), {
        events: size,
        pauseMs: 10_000,
        gatherMs: 10_000,
      })) {
        await projectBatch(readModels, batch, from, {
          ...{ compile, tells },
          streamsWithSkips: await streamsWithSkips(store, batch),
        });
        from = batch.position;
      }
      expect(await countParked(onPool(readModels))).toBe(0);
      const { courses, watermark } = await loadTime(onPool(readModels), compile);
      expect(courses).toHaveLength(6);
      for (const course of courses) {
        const asOf = Math.min(Number(watermark), Number(course.from?.through));
        expect(await liveDigest(onPool(readModels), course.compiled.ruleSet, asOf)).toEqual(
          await replayed(readModels, course, asOf),
        );
      }
    },
    60_000,
  );

  it('leave the same rows, known since the same positions, in whatever batches', async () => {
    const [first, ...others] = databases.slice(1).map(({ readModels }) => setOf(readModels));
    if (!first) throw new Error('the specs before this one left some');
    for (const other of others) {
      const compared = await compareSets(first, other);
      expect(compared.filter(({ identical }) => !identical)).toEqual([]);
    }
    expect(others).toHaveLength(5);
  }, 60_000);

  it('tell the same, in whatever batches, and what the tables say of whom nothing is withheld', async () => {
    const outboxes = databases.slice(1, 6).map(({ readModels }) => outboxOf(readModels));
    const [first = [], ...others] = await Promise.all(outboxes);
    for (const other of others) expect(ofAll(other)).toEqual(ofAll(first));

    const readModels = databases[1]?.readModels;
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

  const setOf = (readModels: ReadModels) => ({ sql: onPool(readModels), schema: 'public' });

  async function* deliveries() {
    await Promise.resolve();
    for (const event of log) yield { kind: 'event' as const, event };
  }

  async function replayed(readModels: ReadModels, { compiled }: Course, asOf: number) {
    const timeline = new CutoffTimeline();
    const digest = new RunDigest();
    const published = await publishedCutoffs(onPool(readModels), compiled.ruleSet.hash, asOf);
    for (const { instant, values } of published) timeline.publish(instant, values);
    digest.cutoffs(published);
    let changes = 0;
    for (const name of [...names, 'fay', 'gus', 'hal']) {
      const own = heardIn(log)
        .filter(({ stream }) => stream === `customer-${name}`)
        .map(seenBy);
      for (const change of compiled.advance(effectiveHistory(name, own), timeline, null, asOf).changes) {
        digest.change(name, change);
        changes++;
      }
    }
    return { digest: digest.hex(), changes };
  }
});

const seenBy = ({ id: eventId, type, data, revision, metadata }: RecordedEvent) =>
  toRuleEvent({
    ...{ eventId, type, data, revision: Number(revision) },
    occurredAt: Date.parse(metadata.occurredAt),
  });

/** All but what the import brings that is open still, and whom it brings. */
const heardIn = (log: readonly RecordedEvent[]) =>
  log.filter(({ stream, metadata: { origin } }) => origin !== 'import:1a57' && stream !== 'customer-hal');
