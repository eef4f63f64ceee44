import type { Feature } from '../rule-set.js';
import type { FeatureScope } from './feature-scope.js';
import { guarded, isOfTypes, scan, type FeatureSource } from './feature-source.js';
import { fieldSource, inUnits, qualifiesSource, unitOf } from './qualifying.js';
import { numberSource } from './shared.js';

type Of<Agg extends Feature['agg']> = Feature & { readonly agg: Agg };

export function countSource(feature: Of<'count'>, scope: FeatureScope): FeatureSource {
  const { events: types, where } = feature;
  const n = scope.state.int(0);
  scope.pointers.end(feature.offsetMs);
  scope.pointers.first(feature.offsetMs, feature.windowMs);
  const qualifies = qualifiesSource({ field: null, where, types }, scope);
  return {
    feature,
    enters: [{ types, source: guarded(qualifies, `${n}++;`) }],
    leaves: [{ types, source: guarded(qualifies, `${n}--;`) }],
    settle: '',
    value: n,
    aging: null,
  };
}

/** What sums and extremes share: their window, how many events are in it, and which qualify. */
function windowed(feature: Of<'sum' | 'mean' | 'min' | 'max'>, scope: FeatureScope) {
  const { events: types, where, field, offsetMs, windowMs } = feature;
  return {
    types,
    end: scope.pointers.end(offsetMs),
    first: scope.pointers.first(offsetMs, windowMs),
    n: scope.state.int(0),
    x: fieldSource(field, scope),
    unit: unitOf(field, scope),
    qualifies: qualifiesSource({ field, where, types }, scope),
    otherwise: numberSource(feature.default),
  };
}

/** Sums of money are exact integers; sums of other numbers are doubles in history order. */
export function sumSource(feature: Of<'sum' | 'mean'>, scope: FeatureScope): FeatureSource {
  return feature.field.type === 'money' ? moneySource(feature, scope) : numbersSource(feature, scope);
}

/**
 * A double holds the sum exactly for as long as the amounts that ever came in are together below 2^53; beyond, the sum is
 * taken afresh, exactly, wherever it is read.
 */
function moneySource(feature: Of<'sum' | 'mean'>, scope: FeatureScope): FeatureSource {
  const { types, end, first, n, x, unit, qualifies, otherwise } = windowed(feature, scope);
  const sum = scope.state.number(0);
  const mass = scope.state.number(0);
  const add = guarded(isOfTypes(types), guarded(qualifies, `sum += BigInt(${x});`));
  const name = scope.shared.constant(feature.name);
  const exact = scan(scope.shared, '', 'let sum = 0n;', add, `return exactly(sum, ${name});`);
  const whole = `(${mass} >= ${2 ** 53} ? ${exact}(V, ${first}, ${end}) : ${sum})`;
  const value = inUnits(inUnits(whole, unit), 1);
  return {
    feature,
    enters: [{ types, source: guarded(qualifies, `${sum} += ${x}; ${mass} += Math.abs(${x}); ${n}++;`) }],
    leaves: [{ types, source: guarded(qualifies, `${sum} -= ${x}; ${n}--;`) }],
    settle: '',
    value: `(${n} === 0 ? ${otherwise} : ${feature.agg === 'mean' ? `${value} / ${n}` : value})`,
    aging: null,
  };
}

/** Taken afresh whenever one has left, as subtracting would not give the same. */
function numbersSource(feature: Of<'sum' | 'mean'>, scope: FeatureScope): FeatureSource {
  const sum = folded(feature, scope, '0', (so, x) => `${so} += ${x};`);
  const value = feature.agg === 'mean' ? `total(${sum.so} / ${sum.n})` : `total(${sum.so})`;
  return { ...sum.source, value: `(${sum.n} === 0 ? ${sum.otherwise} : ${value})` };
}

export function extremeSource(feature: Of<'min' | 'max'>, scope: FeatureScope): FeatureSource {
  const start = feature.agg === 'min' ? 'Infinity' : '-Infinity';
  const { so, n, unit, otherwise, source } = folded(
    feature,
    scope,
    start,
    (found, x) => `${found} = Math.${feature.agg}(${found}, ${x});`,
  );
  return { ...source, value: `(${n} === 0 ? ${otherwise} : ${inUnits(so, unit)})` };
}

/** A left fold over the window, kept up while events only come and taken afresh once one has left. */
function folded(
  feature: Of<'sum' | 'mean' | 'min' | 'max'>,
  scope: FeatureScope,
  start: string,
  step: (so: string, x: string) => string,
) {
  const { types, end, first, n, x, unit, qualifies, otherwise } = windowed(feature, scope);
  const so = scope.state.number(Number(start));
  const stale = scope.state.int(0);
  const body = guarded(isOfTypes(types), guarded(qualifies, step('so', x)));
  const afresh = scan(scope.shared, '', `let so = ${start};`, body, 'return so;');
  const source = {
    feature,
    enters: [{ types, source: guarded(qualifies, `${step(so, x)} ${n}++;`) }],
    leaves: [{ types, source: guarded(qualifies, `${stale} = 1; ${n}--;`) }],
    settle: `if (${stale} === 1) { ${so} = ${afresh}(V, ${first}, ${end}); ${stale} = 0; }`,
    aging: null,
  };
  return { so, n, unit, otherwise, source };
}
