import { checkRuleSet, columnsOfHistories, placesOf, type RuleEvent } from '@hindsight/rules';
import fc from 'fast-check';
import { pairsOf } from '../pairs.js';
import { ChangeColumns } from './change-columns.js';
import { Stretches } from './course.js';
import { Instants } from './instants.js';
import { PairTally, type Moved } from './pair-tally.js';
import { SideBySide } from './side-by-side.js';
import { spendField, Spending } from './spending.js';

/** Says one of three results by the rule of the same place; results and outputs lie otherwise in each side. */
function ruleSetOf(id: string, outputs: readonly string[]) {
  const checked = checkRuleSet(`
hindsight: 1
id: ${id}
clock: {tz: UTC, tick: day}
features:
  n: {agg: count, events: [purchased]}
outputs:
${outputs.join('\n')}
`);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.ruleSet;
}
const order = 'order: [low, middle, high]';
const control = ruleSetOf('control', [
  `  - {id: tier, type: table, rows: [{id: top, when: "n > 2", then: high}, {id: mid, when: "n > 1", then: middle}], else: low, ${order}}`,
  `  - {id: mood, type: table, rows: [{id: fine, when: "n > 2", then: high}, {id: so, when: "n > 1", then: middle}], else: low, ${order}}`,
]);
const candidate = ruleSetOf('candidate', [
  `  - {id: own, type: flag, when: "n > 1"}`,
  `  - {id: mood, type: table, rows: [{id: not, when: "n > 2", then: low}, {id: so, when: "n > 1", then: middle}], else: high, ${order}}`,
  `  - {id: tier, type: table, rows: [{id: mid, when: "n > 1", then: middle}, {id: not, when: "n > 2", then: low}], else: high, ${order}}`,
]);
const sides = { control, candidate };
type Side = keyof typeof sides;

const instants = [10, 20, 30, 31, 60];
const asOf = 60;

interface Changed {
  readonly at: number;
  readonly output: number;
  readonly to: number;
}
interface Life extends Readonly<Record<Side, readonly Changed[]>> {
  readonly bought: readonly { readonly at: number; readonly amount: number }[];
}

const at = fc.integer({ min: 0, max: asOf });
const changesOf = (outputs: number) =>
  fc
    .uniqueArray(fc.record({ at, output: fc.nat(outputs - 1), to: fc.nat(2) }), {
      selector: (one) => `${one.at} ${one.output}`,
      maxLength: 9,
    })
    .map((all) => all.toSorted((a, b) => a.at - b.at || a.output - b.output));
const purchase = fc.record({
  at: fc.integer({ min: 0, max: 70 }),
  amount: fc.integer({ min: -50, max: 99 }),
});
const lives: fc.Arbitrary<readonly Life[]> = fc.array(
  fc.record({
    control: changesOf(2),
    candidate: changesOf(3),
    bought: fc.array(purchase, { maxLength: 6 }).map((all) => all.toSorted((a, b) => a.at - b.at)),
  }),
  { maxLength: 5 },
);

/** By the code, in one pass. */
function counted(all: readonly Life[]) {
  const columns = { ...columnsOfLives(all), customerIds: all.map((_, who) => `c${who}`), causes: null };
  const found = new Instants(Float64Array.from(instants));
  const tallies = pairsOf(control, candidate).map((pair) => new PairTally(pair, instants.length));
  const both = new SideBySide(tallies, found);
  const spending = new Spending(columns, found);
  const stretches = { control: stretchesOf(all, 'control'), candidate: stretchesOf(all, 'candidate') };
  const moved: (readonly [string, Moved])[] = [];
  all.forEach((_, who) => {
    spending.fill(columns.starts[who] ?? 0, columns.starts[who + 1] ?? 0);
    stretches.control.turnTo(who);
    stretches.candidate.turnTo(who);
    both.tell({ who, spending, ...stretches });
    for (const tally of tallies)
      if (tally.end(spending)) moved.push([tally.pair.control.id, tally.moved(who, spending.total)]);
  });
  const counts = tallies.map((tally) => {
    const { matrices, flips } = tally.counts();
    return { customers: [...matrices.customers], spendMinor: [...matrices.spendMinor], flips };
  });
  return { moved, counts };
}

function stretchesOf(all: readonly Life[], side: Side): Stretches {
  const changes = new ChangeColumns(1);
  all.forEach((life, who) => {
    for (const { at: when, output, to } of life[side]) changes.add(who, output, -1, to, when, -1, to);
  });
  return new Stretches(changes);
}

const columnsOfLives = (all: readonly Life[]) =>
  columnsOfHistories(
    all.map(({ bought }, who) => ({
      customerId: `c${who}`,
      events: bought.map(({ at: occurredAt, amount }, revision): RuleEvent => ({
        ...{
          type: amount < 0 ? 'returned' : 'purchased',
          occurredAt,
          revision,
          eventId: `${who}-${revision}`,
        },
        fields: { amount },
      })),
      endsAt: null,
    })),
    [spendField],
  );

/** By definition: each instant by itself. */
function defined(all: readonly Life[]) {
  const moved: (readonly [string, Moved])[] = [];
  const pairs = pairsOf(control, candidate);
  const counts = pairs.map(({ results }) => ({
    customers: new Array<number>(instants.length * results.length ** 2).fill(0),
    spendMinor: new Array<number>(instants.length * results.length ** 2).fill(0),
    flips: { control: 0, candidate: 0, less: 0, same: 0, more: 0 },
  }));
  all.forEach((life, who) => {
    pairs.forEach(({ control: { id }, results }, which) => {
      const said = (side: Side, when: number) => saidAt(life, side, id, when);
      const into = counts[which];
      if (!into) return;
      instants.forEach((instant, place) => {
        const [from, to] = [said('control', instant).result, said('candidate', instant).result];
        if (from === null || to === null) return;
        const cell = (place * results.length + results.indexOf(from)) * results.length + results.indexOf(to);
        into.customers[cell] = (into.customers[cell] ?? 0) + 1;
        into.spendMinor[cell] = (into.spendMinor[cell] ?? 0) + spentBy(life, instant);
      });
      const [ours, theirs] = [flipsOf(life, 'control', id), flipsOf(life, 'candidate', id)];
      into.flips.control += ours;
      into.flips.candidate += theirs;
      into.flips[theirs < ours ? 'less' : theirs > ours ? 'more' : 'same']++;
      const [from, to] = [said('control', asOf).result, said('candidate', asOf).result];
      if (from === null || to === null || from === to) return;
      const all60 = Array.from({ length: asOf + 1 }, (_, when) => when);
      const divergedAt =
        all60.find((one) => said('control', one).result !== said('candidate', one).result) ?? NaN;
      const stated = { control: said('control', divergedAt), candidate: said('candidate', divergedAt) };
      moved.push([id, { who, from, to, spendMinor: spentBy(life, asOf), divergedAt, ...stated }]);
    });
  });
  return { moved, counts };
}

const spentBy = ({ bought }: Life, instant: number) =>
  bought.filter((one) => one.at <= instant).reduce((sum, { amount }) => sum + amount, 0);

const changesIn = (life: Life, side: Side, id: string) =>
  life[side].filter(({ output }) => sides[side].outputs[output]?.id === id);

const flipsOf = (life: Life, side: Side, id: string) => Math.max(0, changesIn(life, side, id).length - 1);

function saidAt(life: Life, side: Side, id: string, when: number) {
  const last = changesIn(life, side, id).findLast((one) => one.at <= when);
  const output = sides[side].outputs.find((one) => one.id === id);
  if (!last || !output) return { result: null, rule: null };
  const { results, rules } = placesOf(output);
  return { result: results[last.to] ?? null, rule: rules[last.to] ?? null };
}

describe('both sides of a customer in one pass', () => {
  it('count what each instant by itself would', () => {
    fc.assert(
      fc.property(lives, (all) => {
        expect(counted(all)).toEqual(defined(all));
      }),
      { numRuns: 300 },
    );
  });
});
