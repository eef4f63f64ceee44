import type { Feature } from '../rule-set.js';
import type { FeatureScope } from './feature-scope.js';
import type { FeatureSource } from './feature-source.js';
import { fieldSource, inUnits, unitOf } from './qualifying.js';
import { numberSource } from './shared.js';
import { windowOf, type Window } from './windows.js';

type Decayed = Feature & { readonly agg: 'decayed_sum' | 'decayed_mean' };

/** What is left of a decayed sum after it stood for `elapsed`: nothing of nothing, whenever that began. */
const left = (sum: string, factor: string): string => `(${sum} === 0 ? 0 : ${sum} * ${factor})`;

/**
 * Sums that halve every half-life, kept as the pair (A, at) of RULES §3; a mean keeps one of what was seen and one of
 * how much, whose factors are the same. Read at most once an instant, and only where it is asked for.
 */
export function decayedSource(feature: Decayed, scope: FeatureScope): FeatureSource {
  const { halfLifeMs } = feature;
  const window = windowOf({ ...feature, windowMs: null }, scope);
  const { n, last } = window;
  const since = `at[${last}]`;
  const factor = (elapsed: string): string => `Math.pow(2, -(${elapsed}) / ${halfLifeMs})`;
  const { sum, weight } = keptUp(feature, scope, window, factor);
  const read = reading(feature, scope, { sum, weight, n });
  return {
    feature,
    settle: '',
    value: read(factor(`t - ${since}`)),
    aging: {
      by: 'decay',
      near: (instant) =>
        nearly(feature, { sum, weight, n }, `fading((${instant} - ${since}) / ${halfLifeMs})`),
      width: (near) => `(${n} === 0 ? 0 : ${closeness} * (Math.abs(${near}) + ${priorSize(feature)}))`,
      begun: `${n} > 0`,
    },
  };
}

interface Sums {
  readonly sum: string;
  /** Of a mean: how much was seen. */
  readonly weight: string | null;
}

interface Kept extends Sums {
  readonly n: string;
}

/** Means that differ in their prior alone keep the same sums. */
function keptUp(
  { agg, field, halfLifeMs, offsetMs }: Decayed,
  scope: FeatureScope,
  window: Window,
  factor: (elapsed: string) => string,
): Sums {
  const x = field === null ? '1' : inUnits(fieldSource(field, scope), unitOf(field, scope));
  return window.selection.kept(JSON.stringify([agg, x, halfLifeMs, offsetMs]), () => {
    const sum = scope.state.number(0);
    const weight = agg === 'decayed_mean' ? scope.state.number(0) : null;
    const heavier = weight === null ? '' : `${weight} = ${left(weight, 'f')} + 1;`;
    const before = `at[${window.selection.placeAt('i - 1')}]`;
    window.comes(
      `const f = i === 0 ? 0 : ${factor(`at[j] - ${before}`)}; ${sum} = ${left(sum, 'f')} + ${x}; ${heavier}`,
    );
    return { sum, weight };
  });
}

/** The value, by what is left of each sum. */
function reading(
  feature: Decayed,
  { shared }: FeatureScope,
  { sum, weight, n }: Kept,
): (factor: string) => string {
  if (feature.agg === 'decayed_sum' || weight === null)
    return (factor) => `total(rounded(${left(sum, factor)}))`;
  const { prior, priorWeight } = feature;
  const mean = shared.helper(
    'f, sum, weight',
    `return total(rounded((${numberSource(priorWeight * prior)} + ${left('sum', 'f')}) / (${priorWeight} + ${left('weight', 'f')})));`,
  );
  return (factor) => `(${n} === 0 ? ${numberSource(prior)} : ${mean}(${factor}, ${sum}, ${weight}))`;
}

/** `fading` is within 10^−9 of the power, and a mean is no further from its prior than from what was seen. */
const closeness = 1e-8;

const priorSize = (feature: Decayed): number =>
  feature.agg === 'decayed_mean' ? Math.abs(feature.prior) : 0;

/** The value, neither rounded nor by the exact power. */
function nearly(feature: Decayed, { sum, weight, n }: Kept, fading: string): string {
  if (feature.agg === 'decayed_sum' || weight === null) return left(sum, fading);
  const { prior, priorWeight } = feature;
  const seen = `near(${numberSource(priorWeight * prior)}, ${numberSource(priorWeight)}, ${sum}, ${weight}, ${fading})`;
  return `(${n} === 0 ? ${numberSource(prior)} : ${seen})`;
}
