import { checkRuleSet, effectiveHistory, type RuleEvent } from '@hindsight/rules';
import { cutoffDrift } from './cutoff-drift.js';
import { engineOf } from './testing/engine-of.js';

const at = (day: string) => Date.parse(`${day}T00:00:00Z`);

function spenders(order: 'asc' | 'desc') {
  const checked = checkRuleSet(`
hindsight: 1
id: spenders
clock: {tz: UTC, tick: day, cutoffs: month}
features:
  spend: {agg: sum, field: amount, events: [purchased]}
population:
  value: {of: spend, among: "spend > 0", order: ${order}, cuts: {best: 0.25, half: 0.5}}
outputs:
  - {id: any, type: flag, when: "spend > 0"}
`);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.ruleSet;
}

function customer(customerId: string, ...bought: readonly (readonly [day: string, pounds: number])[]) {
  const events = bought.map(([day, pounds], revision): RuleEvent => ({
    ...{ type: 'purchased', revision, eventId: `${customerId}-${revision}`, occurredAt: at(day) },
    fields: { orderId: `${customerId}-${revision}`, amount: 100 * pounds },
  }));
  return effectiveHistory(customerId, events);
}

const early = [
  customer('ada', ['2020-01-05', 100]),
  customer('bob', ['2020-01-06', 80]),
  customer('cyd', ['2020-01-07', 60]),
  customer('dan', ['2020-01-08', 40]),
];
// Then a purchase of January is heard of in March: dan, who had 40, has 90 of them all the time.
const late = [...early.slice(0, 3), customer('dan', ['2020-01-08', 40], ['2020-01-20', 50])];

const published = [
  { instant: at('2020-02-01'), values: { value: { best: 100, half: 80 } } },
  { instant: at('2020-03-01'), values: { value: { best: 100, half: 80 } } },
];
const asOf = at('2020-03-02');

describe('how far published cut-offs have drifted', () => {
  const drift = async (histories = late, version = {}) => {
    const publisher = { ruleSet: spenders('desc'), published, last: asOf, ...version };
    const [lines = []] = await cutoffDrift(engineOf(histories, { buckets: 2 }), [publisher], { asOf });
    return lines;
  };

  it('is nothing while nobody has heard of anything that came late', async () => {
    expect((await drift(early)).map((one) => [one.cut, one.difference, one.relative, one.otherSide])).toEqual(
      ['best', 'half', 'best', 'half'].map((cut) => [cut, 0, 0, 0]),
    );
  });

  it('is told cut by cut, with how many a moved bar would part from where they stand', async () => {
    // 100, 90, 80, 60: the second best has 90; bob, with 80, reached the bar of 80 and would not reach this one.
    const [best, half, ...march] = await drift();
    expect(best).toEqual({
      ...{ instant: at('2020-02-01'), population: 'value', cut: 'best' },
      ...{ published: 100, computed: 100, difference: 0, relative: 0, otherSide: 0 },
    });
    expect(half).toEqual({
      ...{ instant: at('2020-02-01'), population: 'value', cut: 'half' },
      ...{ published: 80, computed: 90, difference: 10, relative: 0.125, otherSide: 1 },
    });
    expect(march.map(({ cut, otherSide }) => [cut, otherSide])).toEqual([
      ['best', 0],
      ['half', 1],
    ]);
  });

  it('parts those above the lower value where smaller is better', async () => {
    // 60, 80, 90, 100: a quarter is 60, a half 80; published were 40 and 60. cyd (60) and bob (80) would come in.
    const values = { value: { best: 40, half: 60 } };
    const ascending = { ruleSet: spenders('asc'), published: [{ instant: at('2020-02-01'), values }] };
    const [best, half] = await drift(late, { ...ascending, last: at('2020-02-29') });
    expect(best).toMatchObject({ published: 40, computed: 60, difference: 20, relative: 0.5, otherSide: 1 });
    expect(half).toMatchObject({ published: 60, computed: 80, otherSide: 1 });
  });

  it('has no measure where one of the two values is not there, nor a share of 0', async () => {
    const only = { published: [{ instant: at('2020-03-01'), values: { value: { best: 0 } } }] };
    const lines = await drift(late, only);
    expect(lines.map((one) => [one.published, one.difference, one.relative, one.otherSide])).toEqual([
      [null, null, null, null],
      [null, null, null, null],
      [0, 100, null, 3],
      [null, null, null, null],
    ]);
  });

  it('goes no further than the version was in force', async () => {
    expect(await drift(late, { last: at('2020-02-15') })).toHaveLength(2);
  });
});
