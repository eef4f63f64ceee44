import type { RecordedEvent } from '@hindsight/event-store';
import { InMemoryEventStore } from '@hindsight/event-store/testing';
import {
  liveDigest,
  onPool,
  openReadModels,
  publishedCutoffs,
  type ReadModels,
} from '@hindsight/read-models';
import {
  CutoffTimeline,
  effectiveHistory,
  RunDigest,
  toRuleEvent,
  type CompiledRuleSet,
} from '@hindsight/rules';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { createDatabase, type TestDatabase } from '../../../../test/support/create-database.js';
import { Projector } from '../projector.js';
import { activity, mood, pyramid, ranks, registered } from '../testing/fixtures.js';
import { LogWriter } from '../testing/log.js';
import { ruleSetCompiler } from '../time/rule-set-compiler.js';
import { loadTime, projectBatch } from './project-batch.js';

const dayMs = 86_400_000;
const begin = Date.UTC(2026, 0, 10);
const names = ['ada', 'bob', 'cyd', 'dan', 'eve'];
const tables = [
  'customer',
  'customer_event',
  'customer_state',
  'segment_change',
  'cutoff',
  'calendar',
  'rule_set',
  'rule_set_progress',
  'projection_checkpoint',
  'parked_customer',
];

/** Seventy days of five customers: some news late, some at one instant, some that rewrites history. */
async function writeLog(log: LogWriter, projector: Projector): Promise<void> {
  const random = xoroshiro128plus(7);
  const roll = (most: number) => uniformInt(random, 0, most);
  const instant = (day: number) => {
    const late = roll(4) === 0 ? roll(day) : 0;
    return new Date(begin + (day - late) * dayMs + roll(23) * 3_600_000).toISOString();
  };
  for (const name of names) await log.customer(name, registered('2026-01-10T05:00Z'));
  for (let day = 0; day < 70; day++) {
    const source = activations.get(day);
    if (source !== undefined) await log.activate(source);
    for (let i = roll(5); i > 0; i--)
      await happen(log, `customer-${names[roll(4)] ?? ''}`, instant(day), roll);
    const { position } = await log.close(new Date(begin + (day + 1) * dayMs).toISOString());
    if (roll(2) === 0) await projector.settled(position, 5000);
  }
}

const activations = new Map<number, string>([
  [0, pyramid],
  [10, ranks],
  [20, mood],
  [30, activity],
  [40, pyramid.replace('60d', '30d')],
  [55, pyramid],
]);

function happen(log: LogWriter, stream: string, occurredAt: string, roll: (most: number) => number) {
  const kind = roll(9);
  const amount = { minor: String(100 + roll(900)), currency: 'GBP' };
  const [orderId, complaintId] = [`o${roll(30)}`, `c${roll(5)}`];
  if (kind < 5) return log.raw(stream, { type: 'CustomerPurchased', occurredAt, data: { orderId, amount } });
  if (kind === 5)
    return log.raw(stream, { type: 'PurchaseCorrected', occurredAt, data: { orderId, amount } });
  if (kind === 6) return log.raw(stream, { type: 'ComplaintWithdrawn', occurredAt, data: { complaintId } });
  if (kind === 7) return log.raw(stream, { type: 'ComplaintResolved', occurredAt, data: { complaintId } });
  if (kind === 8) return log.raw(stream, { type: 'SomethingNew', occurredAt, data: {} });
  const complaint = { complaintId, channel: 'phone', severity: 3 };
  return log.raw(stream, { type: 'CustomerComplained', occurredAt, data: complaint });
}

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
    await writeLog(new LogWriter(store), projector);
    events = [];
    for await (const event of store.readAll([''])) events.push(event);
    expect(await projector.settled(events.at(-1)?.position ?? 0n, 20_000)).toBe(true);
    events = [];
    for await (const event of store.readAll([''])) events.push(event);
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
    let checkpoint: bigint | null = null;
    for (let start = 0; start < events.length;) {
      const batch = upToActivation(events.slice(start, start + cut()));
      const position = batch.at(-1)?.position ?? 0n;
      await projectBatch(readModels, { events: batch, position }, checkpoint, compile);
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
    60_000,
  );

  it('has news of every kind to prove it with', async () => {
    const [counts] = await live.query<Record<string, number>[]>(
      `SELECT count(*)::int AS changes, count(*) FILTER (WHERE restates)::int AS restated,
         count(superseded_at_position)::int AS superseded, count(DISTINCT rule_set_hash)::int AS "ruleSets",
         (SELECT count(*)::int FROM cutoff WHERE published_at_position IS NOT NULL) AS cutoffs FROM segment_change`,
    );
    const { changes = 0, restated = 0, superseded = 0, ruleSets, cutoffs } = counts ?? {};
    expect([changes > 40, restated > 5, superseded > 5]).toEqual([true, true, true]);
    expect([ruleSets, cutoffs]).toEqual([5, 6]);
  });

  it('comes to what a replay of the log comes to, causes included', async () => {
    const { courses, ...time } = await loadTime(onPool(live), ruleSetCompiler('GBP'));
    const asOf = time.watermark ?? 0;
    expect(courses.map(({ id }) => id)).toEqual(['activity', 'mood', 'pyramid', 'ranks']);
    for (const { compiled } of courses) {
      const timeline = new CutoffTimeline();
      const digest = new RunDigest();
      const { hash } = compiled.ruleSet;
      for (const { instant, values } of await publishedCutoffs(onPool(live), hash, asOf)) {
        timeline.publish(instant, values);
        for (const [population, cuts] of Object.entries(values)) {
          for (const [cut, value] of Object.entries(cuts)) digest.cut(instant, population, cut, value);
        }
      }
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
