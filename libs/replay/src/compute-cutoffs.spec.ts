import { checkRuleSet, effectiveHistory, type RuleEvent } from '@hindsight/rules';
import { computeCutoffs } from './compute-cutoffs.js';
import type { Engine } from './engine.js';
import { engineOf } from './testing/engine-of.js';

function ruleSetOf(id: string, cutoffs: string, populations: string) {
  const checked = checkRuleSet(`
hindsight: 1
id: ${id}
clock: {tz: Europe/London, tick: day, cutoffs: ${cutoffs}}
features:
  spend: {agg: sum, field: amount, events: [purchased], window: 90d}
${populations}
outputs:
  - {id: any, type: flag, when: "spend > 0"}
`);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.ruleSet;
}
const value =
  'population:\n  value: {of: spend, among: "spend > 0", order: desc, cuts: {top: 0.3, half: 0.5}}';
const [monthly, daily, none] = [
  ruleSetOf('a', 'month', value),
  ruleSetOf('b', 'day', value),
  ruleSetOf('c', 'month', ''),
];

const begin = Date.parse('2020-01-15T00:00:00Z');
const asOf = begin + 200 * 86_400_000; // through the end of March, when a day in London has 23 hours

const everybody = ['a', 'bb', 'ccc', 'B', 'dddd', 'z9', 'q'].map((customerId, who) => {
  const bought = [0, 31, 77, 140].map((days, revision): RuleEvent => ({
    ...{ type: 'purchased', revision, eventId: `${customerId}-${revision}` },
    occurredAt: begin + (days + 3 * who) * 86_400_000,
    fields: { orderId: String(revision), amount: 1000 * (who + 1) + 7 * days },
  }));
  return effectiveHistory(customerId, bought);
});

/** An engine that counts how often a bucket is read. */
function counting(): { readonly engine: Engine; readonly read: () => number } {
  const engine = engineOf(everybody, { buckets: 2 });
  let read = 0;
  const columns: Engine['archive']['columns'] = (...asked) => {
    read++;
    return engine.archive.columns(...asked);
  };
  return { engine: { ...engine, archive: { ...engine.archive, columns } }, read: () => read };
}

describe('cut-offs of a whole archive', () => {
  const ruleSets = [monthly, none, daily];

  it('are the same however few members fit into memory, of which there is less to read the less fit', async () => {
    const whole = counting();
    const [months = [], nothing = [], days = []] = await computeCutoffs(whole.engine, ruleSets, { asOf });
    expect([months.length, nothing.length, days.length]).toEqual([7, 0, 201]);
    expect(whole.read()).toBe(2);
    for (const room of [1, 14 * 30, 14 * 150]) {
      const parts = counting();
      expect(await computeCutoffs(parts.engine, ruleSets, { asOf }, { room })).toEqual([
        months,
        nothing,
        days,
      ]);
      expect(parts.read()).toBe(2 * Math.ceil(201 / Math.max(1, room / 14)));
    }
  });

  it('tell of progress as if everything were read once', async () => {
    let told = 0;
    const onProgress = (events: number) => (told += events);
    await computeCutoffs(counting().engine, [daily], { asOf, onProgress }, { room: 14 });
    expect(told).toBe(28);
  });

  it('are none of nobody', async () => {
    expect(await computeCutoffs(engineOf([]), ruleSets, { asOf }, { room: 1 })).toEqual([[], [], []]);
  });
});
