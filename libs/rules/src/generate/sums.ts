import type { Feature } from '../rule-set.js';
import type { FeatureScope } from './feature-scope.js';
import { scan, type FeatureSource } from './feature-source.js';
import { fieldSource, inUnits, unitOf } from './qualifying.js';
import { numberSource } from './shared.js';
import { windowOf } from './windows.js';

type Of<Agg extends Feature['agg']> = Feature & { readonly agg: Agg };

export function countSource(feature: Of<'count'>, scope: FeatureScope): FeatureSource {
  return { feature, settle: '', value: windowOf(feature, scope).n, aging: null };
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
  const { state, shared } = scope;
  const window = windowOf(feature, scope);
  const [sum, mass] = [state.number(0), state.number(0)];
  const x = fieldSource(feature.field, scope);
  window.comes(`${sum} += ${x}; ${mass} += Math.abs(${x});`);
  window.leaves(`${sum} -= ${x};`);
  const name = shared.constant(feature.name);
  const exact = scan(shared, 'let sum = 0n;', `sum += BigInt(${x});`, `return exactly(sum, ${name});`);
  const { selection, from, to, n } = window;
  const whole = `(${mass} >= ${2 ** 53} ? ${exact}(V, ${selection.list}, qb, ${from}, ${to}) : ${sum})`;
  const value = inUnits(whole, unitOf(feature.field, scope));
  return {
    feature,
    settle: '',
    value: `(${n} === 0 ? ${numberSource(feature.default)} : ${feature.agg === 'mean' ? `${value} / ${n}` : value})`,
    aging: null,
  };
}

/** Taken afresh whenever one has left, as subtracting would not give the same. */
function numbersSource(feature: Of<'sum' | 'mean'>, scope: FeatureScope): FeatureSource {
  const sum = folded(feature, scope, '0', (so, x) => `${so} += ${x};`);
  const value = feature.agg === 'mean' ? `total(${sum.so} / ${sum.n})` : `total(${sum.so})`;
  return {
    ...{ feature, settle: sum.settle, aging: null },
    value: `(${sum.n} === 0 ? ${numberSource(feature.default)} : ${value})`,
  };
}

export function extremeSource(feature: Of<'min' | 'max'>, scope: FeatureScope): FeatureSource {
  const start = feature.agg === 'min' ? 'Infinity' : '-Infinity';
  const step = (found: string, x: string): string => `${found} = Math.${feature.agg}(${found}, ${x});`;
  const { so, n, settle } = folded(feature, scope, start, step);
  const value = inUnits(so, unitOf(feature.field, scope));
  return {
    ...{ feature, settle, aging: null },
    value: `(${n} === 0 ? ${numberSource(feature.default)} : ${value})`,
  };
}

/** A left fold over the window, kept up while events only come and taken afresh once one has left. */
function folded(
  feature: Of<'sum' | 'mean' | 'min' | 'max'>,
  scope: FeatureScope,
  start: string,
  step: (so: string, x: string) => string,
) {
  const { state, shared } = scope;
  const window = windowOf(feature, scope);
  const [so, stale] = [state.number(Number(start)), state.int(0)];
  const x = fieldSource(feature.field, scope);
  window.comes(step(so, x));
  window.leaves(`${stale} = 1;`);
  const afresh = scan(shared, `let so = ${start};`, step('so', x), 'return so;');
  const { selection, from, to, n } = window;
  const again = `${so} = ${afresh}(V, ${selection.list}, qb, ${from}, ${to}); ${stale} = 0;`;
  return { so, n, settle: `if (${stale} === 1) { ${again} }` };
}
