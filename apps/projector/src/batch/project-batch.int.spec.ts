import type { RecordedEvent } from '@hindsight/event-store';
import { InMemoryEventStore } from '@hindsight/event-store/testing';
import {
  liveDigest,
  loadCheckpoint,
  onPool,
  openReadModels,
  publishedCutoffs,
  type ReadModels,
} from '@hindsight/read-models';
import {
  checkRuleSet,
  compileRuleSet,
  CutoffTimeline,
  effectiveHistory,
  RunDigest,
  toRuleEvent,
  type CompiledRuleSet,
} from '@hindsight/rules';
import { createDatabase, type TestDatabase } from '../../../../test/support/create-database.js';
import { Projector } from '../projector.js';
import { activity, mood, pyramid } from '../testing/fixtures.js';
import { LogWriter } from '../testing/log.js';
import { names, shorter, writeSeventyDays } from '../testing/seventy-days.js';
import { KeptTime } from '../time/kept-time.js';
import { ruleSetCompiler } from '../time/rule-set-compiler.js';
import { loadTime } from '../time/load-time.js';
import { projectBatch } from './project-batch.js';
import { projectedPrefixes } from './projected-prefixes.js';

const tables = [
  'customer',
  'customer_event',
  'trade',
  'fact',
  'customer_state',
  'segment_change',
  'activation_change',
  'control_event',
  'cutoff',
  'calendar',
  'rule_set',
  'rule_set_timeline',
  'rule_set_progress',
  'bucket_checkpoint',
  'parked_customer',
  'plan_set',
];

describe('projecting a log', () => {
  const opened: { database: TestDatabase; readModels: ReadModels }[] = [];
  const open = async () => {
    const database = await createDatabase();
    const readModels = await openReadModels(database.url);
    opened.push({ database, readModels });
    return readModels;
  };
  let live: ReadModels;
  let events: RecordedEvent[];

  beforeAll(async () => {
    const store = new InMemoryEventStore();
    live = await open();
    const projector = new Projector({
      eventStore: store,
      readModels: live,
      reportingCurrency: 'GBP',
      clock: { kind: 'log' },
    });
    await projector.start();
    await writeSeventyDays(new LogWriter(store), projector);
    events = [];
    for await (const event of store.readAll([''])) events.push(event);
    expect(await projector.settled(events.at(-1)?.position ?? 0n, 20_000)).toBe(true);
    events = [];
    for await (const event of store.readAll(projectedPrefixes)) events.push(event);
    await projector.reached(events.at(-1)?.position ?? 0n, 5000);
    await projector.stop();
  }, 60_000);
  afterAll(async () => {
    for (const { database, readModels } of opened) {
      await readModels.destroy();
      await database.drop();
    }
  });

  async function projectedIn(cut: () => number): Promise<ReadModels> {
    const readModels = await open();
    const compile = ruleSetCompiler('GBP');
    // What was published to segments lies behind the last event that is projected.
    const reached = await loadCheckpoint(onPool(live));
    const kept = new KeptTime();
    let checkpoint: bigint | null = null;
    for (let start = 0; start < events.length;) {
      const batch = upToActivation(events.slice(start, start + cut()));
      const isLast = start + batch.length === events.length;
      const position = (isLast ? reached : batch.at(-1)?.position) ?? 0n;
      await projectBatch(readModels, { events: batch, position }, checkpoint, {
        ...{ compile, kept, streamsWithSkips: [], tells: true },
      });
      checkpoint = position;
      start += batch.length;
    }
    return readModels;
  }

  /** A batch activates a rule set once at most. */
  function upToActivation(batch: RecordedEvent[]): RecordedEvent[] {
    const seen = new Set<string>();
    const end = batch.findIndex(
      ({ type, stream }) => type === 'RuleSetActivated' && (seen.has(stream) || !seen.add(stream)),
    );
    return end > 0 ? batch.slice(0, end) : batch;
  }

  it.each([
    ['all at once', () => 100_000],
    ['event by event', () => 1],
    ['in sevens', () => 7],
    ['in fifties', () => 50],
  ])(
    'fills the same tables as it did live: %s',
    async (_, cut) => {
      const readModels = await projectedIn(cut);
      for (const table of tables)
        expect([table, await dump(readModels, table)]).toEqual([table, await dump(live, table)]);
    },
    240_000,
  );

  it('has news of every kind to prove it with', async () => {
    const [counts] = await live.query<object[]>(
      `SELECT count(*) > 40 AS changes, count(*) FILTER (WHERE restates) > 5 AS restated,
         count(superseded_at_position) > 5 AS superseded, count(DISTINCT rule_set_hash)::int AS "ruleSets",
         (SELECT count(*)::int FROM cutoff WHERE published_at_position IS NOT NULL) AS cutoffs,
         (SELECT count(*)::int FROM activation_change WHERE NOT restates) AS activated,
         (SELECT count(*)::int FROM activation_change WHERE restates) AS "activatedAgain",
         (SELECT count(superseded_at_position)::int FROM activation_change) AS "takenBack" FROM segment_change`,
    );
    const kinds = { changes: true, restated: true, superseded: true, ruleSets: 6, cutoffs: 7 };
    expect(counts).toEqual({ ...kinds, activated: 14, activatedAgain: 2, takenBack: 4 });
  });

  it('comes to what a replay of the log comes to, causes included', async () => {
    const { courses, watermark } = await loadTime(onPool(live), ruleSetCompiler('GBP'));
    expect(courses.map(({ id, version }) => `${id} ${version}`)).toEqual([
      ...['activity 1', 'mood 1', 'pyramid 1', 'pyramid 2', 'pyramid 3', 'ranks 1'],
    ]);
    for (const { compiled, from } of courses) {
      const asOf = Math.min(Number(watermark), Number(from?.through));
      const timeline = new CutoffTimeline();
      const digest = new RunDigest();
      const { hash } = compiled.ruleSet;
      const published = await publishedCutoffs(onPool(live), hash, asOf);
      for (const { instant, values } of published) timeline.publish(instant, values);
      digest.cutoffs(published);
      const changes = names.flatMap((name) => replayed(compiled, timeline, name, asOf));
      for (const { name, ...change } of changes) digest.change(name, change);
      expect(await liveDigest(onPool(live), compiled.ruleSet, asOf)).toEqual({
        digest: digest.hex(),
        changes: changes.length,
      });
      expect(await causes(hash, asOf)).toEqual(
        changes.map(({ cause }) => ('event' in cause ? cause.event : new Date(cause.tick).toISOString())),
      );
    }
  });

  it.each([
    ['mood', '2026-01-20T12:00:00Z', null, mood],
    ['activity', '2026-02-01', null, activity],
    ['pyramid', '2026-02-14T13:30:00Z', pyramid, shorter],
    ['pyramid', '2026-02-18', shorter, shorter],
    ['pyramid', '2026-03-07T10:00:00Z', shorter, pyramid],
  ])('tells of %s at %s where the result differs, and nowhere else', async (id, at, left, taken) => {
    const since = Date.parse(at);
    const before = await resultsAt(left, since - 1);
    const after = left === taken ? [] : [...(await resultsAt(taken, since))];
    const told = after
      .map(([key, to]) => [key, before.get(key) ?? null, to])
      .filter(([, from, to]) => from !== to);
    const rows = await live.query<{ key: string; from_result: string | null; to_result: string }[]>(
      `SELECT customer_id || ' ' || output AS key, from_result, to_result FROM activation_change
       WHERE rule_set_id = $1 AND at = $2 AND superseded_at_position IS NULL ORDER BY customer_id, output`,
      [id, new Date(at).toISOString()],
    );
    expect(rows.map(({ key, from_result, to_result }) => [key, from_result, to_result])).toEqual(told);
  });

  /** `customer output` → result, by a replay of the log. */
  async function resultsAt(source: string | null, instant: number): Promise<Map<string, string>> {
    if (source === null) return new Map();
    const checked = checkRuleSet(source);
    if (!checked.ok) throw new Error('a fixture does not pass its check');
    const compiled = compileRuleSet(checked.ruleSet, { currencyExponent: 2 });
    const timeline = new CutoffTimeline();
    for (const one of await publishedCutoffs(onPool(live), checked.ruleSet.hash, instant))
      timeline.publish(one.instant, one.values);
    const changes = names.flatMap((name) => replayed(compiled, timeline, name, instant));
    return new Map(changes.map(({ name, output, to }) => [`${name} ${output}`, to]));
  }

  function replayed(compiled: CompiledRuleSet, timeline: CutoffTimeline, name: string, asOf: number) {
    const seen = events
      .filter(({ stream }) => stream === `customer-${name}`)
      .map(({ id, type, data, revision, metadata }) =>
        toRuleEvent({
          eventId: id,
          type,
          data,
          revision: Number(revision),
          occurredAt: Date.parse(metadata.occurredAt),
        }),
      );
    const { changes } = compiled.advance(effectiveHistory(name, seen), timeline, null, asOf);
    return changes.map((change) => ({ name, ...change }));
  }

  async function causes(hash: string, asOf: number) {
    const rows = await live.query<{ cause_ref: string }[]>(
      `SELECT cause_ref FROM segment_change WHERE rule_set_hash = $1 AND superseded_at_position IS NULL AND at <= $2
       ORDER BY customer_id, at, output`,
      [hash, new Date(asOf).toISOString()],
    );
    return rows.map(({ cause_ref }) => cause_ref);
  }
});

async function dump(readModels: ReadModels, table: string): Promise<string[]> {
  const rows = await readModels.query<{ row: string }[]>(`SELECT t::text AS row FROM ${table} t ORDER BY 1`);
  return rows.map(({ row }) => row);
}
