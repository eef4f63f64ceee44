import { checkRuleSet, effectiveHistory, type RuleEvent, type RuleSet } from '@hindsight/rules';
import { NoSuchLabel } from '../outcome-sum.js';
import { engineOf } from '../testing/engine-of.js';
import { sweep } from './sweep.js';
import { unite } from './unite.js';

const features = `
  spend: {agg: sum, field: amount, events: [purchased], window: 365d}
  orders: {agg: count, events: [purchased]}`;

function ruleSet(output: string, { more = '', clock = '{tick: month}' } = {}): RuleSet {
  const checked = checkRuleSet(
    `hindsight: 1\nid: tiers\nclock: ${clock}\nfeatures:${features}${more}\noutputs:\n  - {id: tier, ${output}}\n`,
  );
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.ruleSet;
}

const tiers = (when: string, more = '') =>
  ruleSet(
    `type: table, rows: [{id: good, when: '${when}', then: gold}], else: plain, order: [plain, gold]${more}`,
  );

const day = 86_400_000;
const newYear = Date.parse('2020-01-01T00:00:00Z');

/** Purchases of a pound each, a day apart. */
const shopper = (customerId: string, orders: number) =>
  effectiveHistory(
    customerId,
    Array.from({ length: orders }, (_, revision): RuleEvent => ({
      ...{ type: 'purchased', occurredAt: newYear + revision * day, revision },
      ...{ eventId: `${customerId}-${revision}`, fields: { orderId: String(revision), amount: 100 } },
    })),
  );

const everybody = engineOf([shopper('ada', 1), shopper('bob', 2), shopper('cleo', 3)]);
const asOf = newYear + 30 * day;
const outputsOf = (...all: RuleSet[]) => unite(all).ruleSet.outputs.length;

describe('a sweep', () => {
  it('tells at a bound who reaches it from who goes beyond', async () => {
    const [atLeast, above] = [tiers('orders >= 2'), tiers('orders > 2')];
    const { control, candidates } = await sweep(everybody, atLeast, [above, atLeast], { asOf });
    const gold = (side: typeof control | undefined) => side?.outputs[0]?.results.at(-1);
    expect(gold(control)).toEqual({ result: 'gold', customers: 2, spendMinor: 500 });
    expect(candidates.map(gold)).toEqual([
      { result: 'gold', customers: 1, spendMinor: 300 },
      { result: 'gold', customers: 2, spendMinor: 500 },
    ]);
    expect(candidates.map(({ outputs: [one] }) => [one?.moved, one?.movedSpendMinor, one?.flips])).toEqual([
      [1, 200, 1],
      [0, 0, 2],
    ]);
  });

  it('compares across clocks, and says how much was evaluated', async () => {
    const daily = ruleSet(`type: flag, when: 'orders >= 3'`, { clock: '{tick: day}' });
    const monthly = ruleSet(`type: flag, when: 'orders >= 2'`);
    const told: unknown[] = [];
    const options = { asOf, onCost: (one: unknown) => told.push(one), onProgress: () => told.push('read') };
    const { candidates, cost } = await sweep(everybody, daily, [monthly, daily], options);
    expect(told.slice(0, 2)).toEqual([cost, 'read']);
    expect(candidates.map(({ outputs: [one] }) => one?.moved)).toEqual([1, 0]);
    expect(cost).toMatchObject({ candidates: 2, outputs: { evaluated: 2, oneByOne: 3 } });
  });

  it('refuses a label that one of them does not have', async () => {
    const outcome = { kind: 'churned', days: 30, output: 'tier', label: 'silver' } as const;
    await expect(sweep(everybody, tiers('orders > 2'), [], { asOf, outcome })).resolves.toBeDefined();
    await expect(
      sweep(everybody, tiers('orders > 2'), [tiers('orders > 1')], { asOf, outcome }),
    ).rejects.toThrow(NoSuchLabel);
  });

  it('is cancelled', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(sweep(everybody, tiers('orders > 2'), [], { asOf, signal })).rejects.toThrow('enough');
  });
});

describe('rule sets that are united', () => {
  it('evaluate one ladder for all bounds of one measure and hold', () => {
    const bounds = [1, 2, 5, 9].map((bound) => tiers(`spend >= ${bound}`, ', hold: {down: 30d}'));
    expect(outputsOf(...bounds)).toBe(1);
    expect(outputsOf(...bounds, tiers('spend >= 1', ', hold: {down: 60d}'))).toBe(2);
    expect(outputsOf(...bounds, tiers('orders >= 1', ', hold: {down: 30d}'))).toBe(2);
  });

  it('keep outputs apart that ask more than one thing and hold', () => {
    const hold = ', hold: {down: 30d}';
    expect(outputsOf(...[1, 2, 3].map((bound) => tiers(`spend >= ${bound} && orders >= 2`, hold)))).toBe(3);
    expect(outputsOf(...[1, 1, 1].map((bound) => tiers(`spend >= ${bound} && orders >= 2`, hold)))).toBe(1);
  });

  it('read outputs without a hold off the pieces of their conditions', () => {
    const whens = [1, 2, 3].map((bound) => `spend >= ${bound} && !(orders == ${bound % 2})`);
    const united = unite(whens.map((when) => tiers(when)));
    expect(united.ruleSet.outputs.map(({ type }) => type)).toEqual(['flag', 'flag', 'table']);
    expect(united.outputs.map(([one]) => one?.places)).toEqual([
      [2, 0],
      [2, 1],
      [2, 0],
    ]);
  });

  it('share features, whatever they are called', () => {
    const again = ruleSet(`type: flag, when: 'money > 3'`, {
      more: '\n  money: {agg: sum, field: amount, events: [purchased], window: 365d}',
    });
    expect(unite([tiers('spend > 3'), again]).ruleSet.features).toHaveLength(2);
  });
});
