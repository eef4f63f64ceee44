import type { Expression, Explanation, Output, RuleSet } from '@hindsight/rules';
import { evaluate, type Scope, type Value } from './reference-expression.js';

type Nearest = NonNullable<Explanation['nearest']>;

/** What is known where an output is asked once more, with one value replaced. */
interface Asked {
  readonly ruleSet: RuleSet;
  readonly features: Readonly<Record<string, Value>>;
  readonly cutoffs: Explanation['cutoffs'];
  /** The state that a machine's transitions leave. */
  readonly from: string;
}

/** The change gives the result named, half of it gives the one there is. */
export function expectToBeTrue(
  ruleSet: RuleSet,
  { output: id, raw, cutoffs }: Explanation,
  { feature, value, change, to, step, result }: Nearest,
  features: Readonly<Record<string, Value>>,
): void {
  const output = ruleSet.outputs.find((one) => one.id === id);
  if (!output) throw new Error(`no output ${id}`);
  expect(features[feature]).toBe(value);
  const from = raw.from ?? (output.type === 'machine' ? output.initial : '');
  const asked = (replaced: number): Asked => ({
    ...{ ruleSet, cutoffs, from },
    features: { ...features, [feature]: replaced },
  });
  const half = possible(step, value, value + change / 2, leastOf(ruleSet, feature));
  expect(rawResult(output, asked(value))).toBe(raw.result);
  expect(rawResult(output, asked(to))).toBe(result);
  expect(result).not.toBe(raw.result);
  expect(rawResult(output, asked(half))).toBe(raw.result);
}

const parts = [0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95].flatMap((part) => [part, -part]);

/** Tries values nearer than the nearest. */
export function expectNothingNearer(
  ruleSet: RuleSet,
  { output: id, raw, cutoffs, nearest, features: read }: Explanation,
  features: Readonly<Record<string, Value>>,
): void {
  const output = ruleSet.outputs.find((one) => one.id === id);
  if (!output) throw new Error(`no output ${id}`);
  const from = raw.from ?? (output.type === 'machine' ? output.initial : '');
  for (const { name, agg, value } of read) {
    if (typeof value !== 'number') continue;
    const away = Math.max(1, Math.abs(value)) * (nearest?.relative ?? 1000);
    for (const part of parts) {
      const near = possible(stepOf(agg), value, value + part * away, leastOf(ruleSet, name));
      const asked = { ruleSet, cutoffs, from, features: { ...features, [name]: near } };
      expect([name, near, rawResult(output, asked)]).toEqual([name, near, raw.result]);
    }
  }
}

const steps = { count: 1, distinct: 1, open_count: 1, days_since_last: 1, days_since_first: 1 } as const;
const money = { sum: 0.01, min: 0.01, max: 0.01, first: 0.01, last: 0.01 } as const;

/** Every number that a random rule set takes from one field alone is money. */
const stepOf = (agg: string): number | null =>
  (({ ...steps, ...money }) as Readonly<Record<string, number>>)[agg] ?? null;

/** Counts, days and gaps are never negative; what is made of a field may be. */
function leastOf({ features }: RuleSet, name: string): number {
  const feature = features.find((one) => one.name === name);
  if (feature?.agg === 'decayed_sum') return feature.field === null ? 0 : -Infinity;
  return feature?.agg === 'mean_gap_days' || (feature && feature.agg in steps) ? 0 : -Infinity;
}

/** Back from `wanted` to a value that a feature can have: in whole steps from `value`, or to twelve digits; not below `least`. */
function possible(step: number | null, value: number, wanted: number, least: number): number {
  if (step === null) {
    // Beside a boundary the twelfth digit decides: what is that near is not looked at here.
    const isNear = Math.abs(wanted - value) < 1e-9 * Math.max(1, Math.abs(value));
    return isNear ? value : Math.max(least, Number(wanted.toPrecision(12)));
  }
  const perUnit = Math.round(1 / step);
  const moved = Math.round(value * perUnit) + Math.trunc((wanted - value) * perUnit);
  return Math.max(least, moved / perUnit);
}

function rawResult(output: Output, asked: Asked): string | null {
  const scope = scopeOf(asked);
  const holds = (when: Expression) => evaluate(when, scope) === true;
  switch (output.type) {
    case 'table':
      return output.rows.find(({ when }) => holds(when))?.then ?? output.else;
    case 'flag':
      return String(holds(output.when));
    case 'machine': {
      const leaving = output.transitions.filter(({ from }) => from.includes(asked.from));
      return leaving.find(({ when }) => holds(when))?.to ?? asked.from;
    }
    case 'score': {
      const [low, high] = output.clamp ?? [-Infinity, Infinity];
      const number = Math.min(Math.max(Number(evaluate(output.value, scope)), low), high);
      return output.bands.find(({ atLeast }) => number >= atLeast)?.then ?? output.else;
    }
  }
}

function scopeOf({ ruleSet, features, cutoffs }: Asked): Scope {
  const cutOf = (population: string, cut: string) =>
    cutoffs.find((one) => one.population === population && one.cut === cut);
  const reaches = (value: number, population: string, cut: string): boolean => {
    const quoted = cutOf(population, cut);
    if (quoted?.value == null) return false;
    return quoted.order === 'desc' ? value >= quoted.value : value <= quoted.value;
  };
  const scope: Scope = {
    name: (name) => features[name] ?? 0,
    reaches,
    score: (name) => {
      const population = ruleSet.populations.find((one) => one.name === name);
      if (!population || evaluate(population.among, scope) !== true) return 0;
      if (population.cuts.every(({ name: cut }) => cutOf(name, cut)?.value == null)) return 0;
      const value = Number(features[population.of]);
      return 1 + population.cuts.filter(({ name: cut }) => reaches(value, name, cut)).length;
    },
  };
  return scope;
}
