import fc from 'fast-check';
import {
  compare,
  sweep,
  type Comparison,
  type OutcomeAsked,
  type Sweep,
  type SweptSide,
} from '@hindsight/replay';
import { engineOf } from '@hindsight/replay/testing';
import {
  checkRuleSet,
  effectiveHistory,
  isWritable,
  parametersOf,
  withValues,
  type Parameter,
  type RuleSet,
} from '@hindsight/rules';
import { anyCase } from './any/cases.js';
import { customers, lastDay } from './arbitrary-customers.js';
import { ruleSets } from './arbitrary-rule-sets.js';
import { checked } from './compiled-run.js';
import { runs } from './proof-runs.js';
import type { Customer } from './reference-history.js';

const someCase = fc.oneof(
  anyCase.map(({ instants, ...one }) => ({ ...one, asOf: Math.max(...instants) })),
  fc.record({ source: ruleSets, customers, asOf: fc.nat(60).map((days) => lastDay - days * 86_400_000) }),
);

/** What parameters become: of a few places in the text, a few values each. */
const someSettings = fc.array(fc.record({ place: fc.nat(), number: fc.integer({ min: 0, max: 12 }) }), {
  minLength: 1,
  maxLength: 3,
});

const numbers = ['0', '1', '2', '3', '5', '25', '99.99', '100', '0.5', '-1.5', '12', '70', '1000'];
const shares = [
  '0.01',
  '0.1',
  '0.2',
  '0.5',
  '0.8',
  '0.9',
  '1',
  '0.25',
  '0.3',
  '0.000001',
  '0.4',
  '0.6',
  '0.7',
];

function valueOf({ kind }: Parameter, number: number): string {
  if (kind === 'duration') return `${number}d`;
  return (kind === 'share' ? shares : numbers)[number] ?? '1';
}

/** The rule set with other values, where it still passes. */
function varied(source: string, settings: readonly { readonly place: number; readonly number: number }[]) {
  const parameters = parametersOf(source);
  const chosen = new Map(
    settings.flatMap(({ place, number }) => {
      const parameter = parameters[place % Math.max(1, parameters.length)];
      return parameter && isWritable(parameter, valueOf(parameter, number))
        ? [[parameter, { parameter, value: valueOf(parameter, number) }] as const]
        : [];
    }),
  );
  const found = checkRuleSet(withValues(source, [...chosen.values()]));
  return found.ok ? found.ruleSet : null;
}

/** A label of an output that everybody has. */
function labelOf(control: RuleSet): OutcomeAsked | undefined {
  const table = control.outputs.find((output) => output.type === 'table');
  return table && { kind: 'no-purchase', days: 9, output: table.id, label: table.else };
}

describe('a sweep', () => {
  it('says of every candidate what a comparison says of it alone, under any rule sets', async () => {
    let compared = 0;
    const variations = fc.array(someSettings, { minLength: 1, maxLength: 6 });
    const property = fc.asyncProperty(someCase, variations, async ({ source, ...some }, settings) => {
      const candidates = settings.flatMap((one) => varied(source, one) ?? []);
      await expectAsAlone(checked(source), candidates, some);
      compared += candidates.length;
    });
    await fc.assert(property, { ...runs(60), endOnFailure: true });
    expect(compared).toBeGreaterThan(60);
  }, 600_000);

  it('does so of ladders, whatever their bounds, holds and orders', async () => {
    const all = fc.array(ladders, { minLength: 2, maxLength: 8 });
    const property = fc.asyncProperty(all, customers, async ([control = '', ...candidates], some) => {
      await expectAsAlone(checked(control), candidates.map(checked), { customers: some, asOf: lastDay });
    });
    await fc.assert(property, { ...runs(150), endOnFailure: true });
  }, 600_000);
});

/** Conditions that ask more than one thing. */
const mixed: readonly ((bound: number, operator: string) => string)[] = [
  (bound, operator) => `spend ${operator} ${bound} && n >= 1`,
  (bound) => `!(n > ${bound}) || spend == ${bound}`,
  (bound, operator) => `(n ${operator} ${bound} || spend > 125) && !(n == 2)`,
];

/** Rule sets that ask one thing of one measure, in all ways; results are in any order, so that a bound may lead up or down. */
const ladders: fc.Arbitrary<string> = fc
  .record({
    operator: fc.constantFrom('>=', '>=', '>', '<=', '<'),
    bounds: fc.uniqueArray(fc.constantFrom(0, 1, 2, 3, 25, 99.99, 100, 125, 200), {
      minLength: 1,
      maxLength: 4,
    }),
    sorted: fc.boolean(),
    shuffled: fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e'], { minLength: 5, maxLength: 5 }),
    hold: fc.constantFrom(null, null, { up: '3d', down: '9d' }, { up: '0d', down: '20d' }),
    clamp: fc.constantFrom('[0, 150]', '[1, 100]'),
    type: fc.constantFrom('table', 'table', 'score', 'flag', 'cuts', 'mixed', 'mixed'),
    measure: fc.constantFrom('spend', 'n', 'n', 'spend / 2'),
  })
  .map(({ operator, bounds, sorted, shuffled, hold, clamp, type, measure }) => {
    const own = sorted ? bounds.toSorted((x, y) => (operator.startsWith('>') ? y - x : x - y)) : bounds;
    const kept = hold === null ? '' : `, hold: {up: ${hold.up}, down: ${hold.down}}`;
    const results = ['e', 'd', 'c', 'b', 'a'].slice(0, own.length + 1);
    const order = (sorted ? results.toReversed() : shuffled.filter((one) => results.includes(one))).join(
      ', ',
    );
    const last = results[own.length] ?? '';
    const rows = (when: (place: number) => string) =>
      own
        .map((_, place) => `{id: r${place}, when: '${when(place)}', then: ${results[place] ?? ''}}`)
        .join(', ');
    const bands = own
      .toSorted((x, y) => y - x)
      .map((bound, place) => `{id: r${place}, at_least: ${bound}, then: ${results[place] ?? ''}}`);
    const said = {
      table: `rows: [${rows((place) => `${measure} ${operator} ${own[place] ?? 0}`)}], else: ${last}, order: [${order}]${kept}`,
      cuts: `rows: [${rows((place) => `spend >= value.p${own[place] ?? 0}`)}], else: ${last}, order: [${order}]${kept}`,
      score: `value: '${measure}', clamp: ${clamp}, bands: [${bands.join(', ')}], else: ${last}${kept}`,
      mixed: `rows: [${rows((place) => mixed[place % mixed.length]?.(own[place] ?? 0, operator) ?? '')}], else: ${last}`,
      flag: `when: '${measure} ${operator} ${own[0] ?? 0}'`,
    };
    const cuts = own.map((bound) => `p${bound}: ${(bound + 1) / 250}`.replace('p99.99', 'p9999')).join(', ');
    return `
hindsight: 1
id: ladder
features:
  spend: {agg: sum, field: amount, events: [purchased, returned], window: 20d}
  n: {agg: count, events: [purchased, contacted, rated], window: 9d}
population:
  value: {of: spend, among: 'n >= 0', order: desc, cuts: {${cuts}}}
outputs:
  - {id: step, type: ${type === 'cuts' || type === 'mixed' ? 'table' : type}, ${said[type]}}
`.replace('value.p99.99', 'value.p9999');
  });

/** @throws where the sweep says anything else of a candidate than a comparison of it alone */
async function expectAsAlone(
  control: RuleSet,
  candidates: readonly RuleSet[],
  { customers: some, asOf }: { readonly customers: readonly Customer[]; readonly asOf: number },
): Promise<void> {
  const engine = engineOf(some.map(({ customerId, events }) => effectiveHistory(customerId, events)));
  const outcome = [control, ...candidates].every((one) => one.outputs.some(({ type }) => type === 'table'))
    ? labelOf(control)
    : undefined;
  const options = { asOf, ...(outcome && { outcome }) };
  const swept = await sweep(engine, control, candidates, options);
  for (const [place, candidate] of candidates.entries()) {
    const alone = { ...options, movers: 0, published: [] };
    const { comparison } = await compare(engine, control, candidate, alone);
    expectAlike(swept, place, comparison);
  }
}

function expectAlike(
  { control, candidates, customers: all }: Sweep,
  place: number,
  comparison: Comparison,
): void {
  const candidate = candidates[place];
  expect(all).toBe(comparison.customers);
  expect(toldOf(candidate)).toEqual(
    comparison.outputs.map(({ output, moved, movedSpendMinor, flips, matrix }) => ({
      ...{ output, moved, movedSpendMinor, flips: flips.candidate },
      results: sizesOf(matrix.cells, 'to'),
    })),
  );
  const shared = new Set(comparison.outputs.map(({ output }) => output));
  expect(
    toldOf(control)
      .filter(({ output }) => shared.has(output))
      .map(({ output, flips }) => [output, flips]),
  ).toEqual(comparison.outputs.map(({ output, flips }) => [output, flips.control]));
  expect(candidate?.foretold ?? null).toEqual(comparison.outcome?.candidate ?? null);
}

const toldOf = (side: SweptSide | undefined) =>
  (side?.outputs ?? []).map(({ results, ...told }) => ({
    ...told,
    results: sizes(results.map(({ result, customers: some, spendMinor }) => [result, some, spendMinor])),
  }));

const sizesOf = (cells: Comparison['outputs'][number]['matrix']['cells'], side: 'from' | 'to') =>
  sizes(cells.map((cell) => [cell[side], cell.customers, cell.spendMinor]));

/** Customers and money by result; who has nobody is not there. */
function sizes(all: readonly (readonly [string, number, number])[]) {
  const sums = new Map<string, readonly [number, number]>();
  for (const [result, some, spent] of all) {
    const [customersThere, spentThere] = sums.get(result) ?? [0, 0];
    if (some > 0) sums.set(result, [customersThere + some, spentThere + spent]);
  }
  return Object.fromEntries(sums);
}
