import { checkRuleSet, effectiveHistory, type RuleEvent } from '@hindsight/rules';
import { compare } from './compare.js';
import type { MovedCustomer } from './moved-customer.js';
import { run } from './run.js';
import { engineOf } from './testing/engine-of.js';

const day = 86_400_000;
const newYear = Date.parse('2020-01-01T00:00:00Z');
const at = (days: number) => newYear + days * day;

function ruleSetOf(windowDays: number, half: number, order = '') {
  const checked = checkRuleSet(`
hindsight: 1
id: spend-${windowDays}
clock: {tz: UTC, tick: day, cutoffs: month}
features:
  spend: {agg: sum, field: amount, events: [purchased, returned], window: ${windowDays}d}
population:
  value: {of: spend, among: "spend > 0", order: desc, cuts: {top: ${half}}}
outputs:
  - {id: tier, type: table, rows: [{id: best, when: "spend >= value.top && spend > 0", then: gold}], else: plain${order}}
  - {id: spends_${windowDays}, type: flag, when: "spend > 0"}
`);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.ruleSet;
}

const long = ruleSetOf(365, 0.5);
const short = ruleSetOf(40, 0.5);

interface Bought {
  readonly days: number;
  readonly pounds: number;
}

function historyOf(customerId: string, bought: readonly Bought[]) {
  const events = bought.map(({ days, pounds }, revision): RuleEvent => ({
    type: pounds > 0 ? 'purchased' : 'returned',
    occurredAt: at(days),
    revision,
    eventId: `${customerId}-${revision}`,
    fields: { orderId: `${customerId}-${revision}`, amount: pounds * 100 },
  }));
  return effectiveHistory(customerId, events);
}

// Cut-off instants are at day 31 (1 February) and 60 (1 March).
const ada = historyOf('ada', [{ days: 1, pounds: 100 }]); // silent since: the short memory forgets her
const bob = historyOf('bob', [
  { days: 2, pounds: 10 },
  { days: 50, pounds: 40 },
]);
const cleo = historyOf('cleo', [{ days: 59, pounds: 5 }]);
const dora = historyOf('dora', [{ days: 100, pounds: 1 }]); // after as-of: in no run

const everyone = engineOf([ada, bob, cleo, dora]);
const asOf = at(70);
const options = { asOf, movers: 10, published: [] };

const compared = async (...asked: Parameters<typeof compare>) => (await compare(...asked)).comparison;

describe('replaying an archive under one rule set', () => {
  it('computes cut-offs and counts where everybody ends', async () => {
    const done = await run(everyone, long, { asOf, cutoffs: 'computed' });
    expect(done.cutoffs).toEqual([
      { instant: at(31), values: { value: { top: 100 } } },
      { instant: at(60), values: { value: { top: 50 } } }, // 100, 50, 5: the second of three
    ]);
    expect(done.results).toEqual({ tier: { gold: 2, plain: 1 }, spends_365: { true: 3 } });
    expect(done.customers).toBe(3);
  });

  it('gives the same digest from the cut-offs as published, and another from others', async () => {
    const computed = await run(everyone, long, { asOf, cutoffs: 'computed' });
    const published = await run(everyone, long, { asOf, cutoffs: { published: computed.cutoffs } });
    expect(published).toEqual(computed);
    const higher = [{ instant: at(60), values: { value: { top: 51 } } }];
    expect((await run(everyone, long, { asOf, cutoffs: { published: higher } })).digest).not.toBe(
      computed.digest,
    );
  });

  it('takes the first publication for an instant, and none later than as-of', async () => {
    const { cutoffs, digest } = await run(everyone, long, { asOf, cutoffs: 'computed' });
    const again = cutoffs.map(({ instant }) => ({ instant, values: { value: { top: 1 } } }));
    const later = [{ instant: at(91), values: { value: { top: 1 } } }];
    const published = [...later, ...cutoffs, ...again];
    expect((await run(everyone, long, { asOf, cutoffs: { published } })).digest).toBe(digest);
  });

  it('hands over the changes of every customer, in order', async () => {
    const heard: string[] = [];
    await run(everyone, long, {
      asOf,
      cutoffs: 'computed',
      onCustomer: (id, changes) => heard.push(`${id} ${changes.map(({ to }) => to).join(' ')}`),
    });
    expect(heard).toEqual(['ada plain true gold', 'bob plain true gold', 'cleo plain true']);
  });
});

describe('comparing two rule sets', () => {
  it('counts who moved from where to where, and what they spent', async () => {
    const { outputs, customers } = await compared(everyone, long, short, options);
    expect(customers).toBe(3);
    expect(outputs).toHaveLength(1);
    expect(outputs[0]).toMatchObject({
      output: 'tier',
      results: ['gold', 'plain'],
      matrix: {
        at: asOf,
        cells: [
          { from: 'gold', to: 'gold', customers: 1, spendMinor: 5000 },
          { from: 'gold', to: 'plain', customers: 1, spendMinor: 10000 },
          { from: 'plain', to: 'plain', customers: 1, spendMinor: 500 },
        ],
      },
      matched: 2,
      moved: 1,
      matchedSpendMinor: 5500,
      movedSpendMinor: 10000,
    });
  });

  it('says when and why a mover first differed', async () => {
    const { outputs } = await compared(everyone, long, short, options);
    expect(outputs[0]?.movers).toEqual([
      {
        customerId: 'ada',
        from: 'gold',
        to: 'plain',
        spendMinor: 10000,
        firstDivergence: {
          at: at(41), // 40 days after her purchase, which the window then no longer holds
          control: { result: 'gold', rule: 'best', features: { spend: 100 } },
          candidate: { result: 'plain', rule: 'else', features: { spend: 0 } },
        },
      },
    ]);
  });

  it('tells of everybody who moved, when and by which rules', async () => {
    const eve = historyOf('eve', [{ days: 1, pounds: 300 }]);
    const { moved } = await compare(engineOf([bob, eve, ada]), long, short, { ...options, movers: 0 });
    const told: MovedCustomer[] = [];
    for await (const some of moved) told.push(...some);
    const [gold, plain] = [
      { result: 'gold', rule: 'best' },
      { result: 'plain', rule: 'else' },
    ];
    const forgotten = { divergedAt: at(41), output: 'tier', from: 'gold', to: 'plain' };
    const risen = { divergedAt: at(60), output: 'tier', from: 'plain', to: 'gold' };
    expect(told).toEqual([
      { ...forgotten, customerId: 'ada', spendMinor: 10000, control: gold, candidate: plain },
      { ...risen, customerId: 'bob', spendMinor: 5000, control: plain, candidate: gold },
      { ...forgotten, customerId: 'eve', spendMinor: 30000, control: gold, candidate: plain },
    ]);
  });

  it('keeps the movers with the largest spend', async () => {
    const eve = historyOf('eve', [{ days: 1, pounds: 300 }]);
    const { outputs } = await compared(engineOf([ada, bob, cleo, eve]), long, short, {
      ...options,
      movers: 1,
    });
    expect(outputs[0]).toMatchObject({ moved: 3, movers: [{ customerId: 'eve', spendMinor: 30000 }] });
  });

  it('has a matrix for each month end, of those known by then', async () => {
    const { outputs } = await compared(everyone, long, short, options);
    expect(outputs[0]?.monthEnds).toEqual([
      { at: at(31) - 1, cells: [{ from: 'plain', to: 'plain', customers: 2, spendMinor: 11000 }] },
      {
        at: at(60) - 1,
        cells: [
          { from: 'gold', to: 'plain', customers: 1, spendMinor: 10000 },
          { from: 'plain', to: 'plain', customers: 2, spendMinor: 5500 },
        ],
      },
    ]);
  });

  it('counts flips after the first result', async () => {
    const { outputs } = await compared(everyone, long, short, options);
    // ada rises and falls again under the short memory
    expect(outputs[0]?.flips).toEqual({
      control: 2,
      candidate: 3,
      customers: { less: 0, same: 2, more: 1 },
    });
  });

  it('says how value lies among those in the run', async () => {
    const { value } = await compared(everyone, long, short, options);
    expect(value).toMatchObject({ customers: 3, paying: 3, totalMinor: 15500, holding80: 2 });
    expect(value.curve[19]).toEqual({ percent: 20, customers: 1, spendMinor: 10000 });
  });

  it('knows up from down only where both sides say so, alike', async () => {
    const ordered = async (one: string, other: string) => {
      const [control, candidate] = [ruleSetOf(365, 0.5, one), ruleSetOf(40, 0.5, other)];
      return (await compared(everyone, control, candidate, options)).outputs[0]?.ordered;
    };
    const upwards = ', order: [plain, gold]';
    expect(await ordered(upwards, upwards)).toBe(true);
    expect(await ordered(upwards, ', order: [gold, plain]')).toBe(false);
    expect(await ordered(upwards, '')).toBe(false);
    expect(await ordered('', '')).toBe(false);
  });

  it('lists outputs that only one side has', async () => {
    const comparison = await compared(everyone, long, short, options);
    expect(comparison).toMatchObject({ onlyInControl: ['spends_365'], onlyInCandidate: ['spends_40'] });
  });

  it('has the digests of two runs', async () => {
    const comparison = await compared(everyone, long, short, options);
    const one = await run(everyone, long, { asOf, cutoffs: 'computed' });
    const other = await run(everyone, short, { asOf, cutoffs: 'computed' });
    expect(comparison.control).toMatchObject({ id: 'spend-365', digest: one.digest, changes: one.changes });
    expect(comparison.candidate).toMatchObject({ id: 'spend-40', digest: other.digest });
  });

  it('counts the same without digests, everybody who moved, and who holds the money', async () => {
    const whole = await compared(everyone, long, short, options);
    const leftOut = { ...options, digests: false, everyMover: false, standing: false };
    const { comparison, moved } = await compare(everyone, long, short, leftOut);
    const without = <Side extends object>(side: Side) => ({ ...side, digest: null });
    const { control, candidate, holdings } = whole;
    const nobody = { cohorts: null, holdings: comparison.holdings };
    expect(comparison).toEqual({
      ...{ ...whole, ...nobody, control: without(control), candidate: without(candidate) },
    });
    expect([holdings.instants.length, comparison.holdings.instants.length]).toEqual([3, 0]);
    for await (const some of moved) expect(some).toEqual([]);
  });

  it('moves nobody when both sides are the same', async () => {
    const same = await compared(everyone, long, long, options);
    expect(same.outputs.map(({ moved, movers }) => [moved, movers])).toEqual([
      [0, []],
      [0, []],
    ]);
    expect(same.control.digest).toBe(same.candidate.digest);
  });

  it('says where the published cut-offs are not what the history gives now', async () => {
    const published = [
      { instant: at(31), values: { value: { top: 99 } } },
      { instant: at(91), values: { value: { top: 7 } } }, // after as-of
    ];
    const { cutoffDifferences } = await compared(everyone, long, short, { ...options, published });
    expect(cutoffDifferences).toEqual([
      { instant: at(31), population: 'value', cut: 'top', computed: 100, published: 99 },
      { instant: at(60), population: 'value', cut: 'top', computed: 50, published: null },
    ]);
  });
});
