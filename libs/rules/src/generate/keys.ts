import type { Feature } from '../rule-set.js';
import type { FeatureScope } from './feature-scope.js';
import { isOfTypes, type FeatureSource } from './feature-source.js';
import { fieldSource, hasField, qualifiesSource } from './qualifying.js';
import { columnsHere } from './shared.js';
import { windowOf, windowOver } from './windows.js';

// Neither keeps a table of what it has seen: whether a value is new, or a key open, is looked up among the events.

/** How many different values: one more when none in the window is the same, one less when none remains. */
export function distinctSource(feature: Feature & { agg: 'distinct' }, scope: FeatureScope): FeatureSource {
  const window = windowOf(feature, scope);
  const { selection, from, to } = window;
  const n = scope.state.int(0);
  const x = fieldSource(feature.field, scope);
  const last = lookup(x, scope);
  window.comes(`if (${last}(V, ${selection.list}, qb, ${from}, i, ${x}) < 0) ${n}++;`);
  window.leaves(`if (${last}(V, ${selection.list}, qb, i + 1, ${to}, ${x}) < 0) ${n}--;`);
  return { feature, settle: '', value: n, aging: null };
}

/** How many keys are open: the last event of a key that opened or closed it says whether it is. */
export function openSource(feature: Feature & { agg: 'open_count' }, scope: FeatureScope): FeatureSource {
  const { opened, closed, where, offsetMs } = feature;
  const key = { name: feature.key, type: 'id' } as const;
  const selection = scope.selections.of(
    { types: opened, condition: qualifiesSource({ field: key, where, types: opened }, scope) },
    { types: closed, condition: hasField(key, scope) },
  );
  const n = scope.state.int(0);
  const x = fieldSource(key, scope);
  const opens = scope.shared.helper('V, j', `${columnsHere}\nreturn ${isOfTypes(opened)};`);
  const { list } = selection;
  windowOver(selection, { offsetMs, windowMs: null }).comes(
    `const last = ${lookup(x, scope)}(V, ${list}, qb, 0, i, ${x});
const was = last >= 0 && ${opens}(V, ${selection.placeAt('last')}), is = ${opens}(V, j);
if (is !== was) ${n} += is ? 1 : -1;`,
  );
  return { feature, settle: '', value: n, aging: null };
}

/** How far back a key is looked for before a table is asked, which costs more but knows them all. */
const near = 32;

/**
 * A function that finds the last event with a key, among those that a list has from the index `from` to before `to`: its
 * index, −1 where there is none.
 */
function lookup(x: string, { shared }: FeatureScope): string {
  const asked = `lastIndex(V.lookups, ${shared.lookups++}, Q, qb, ${x.slice(0, x.indexOf('['))}, to, key)`;
  return shared.helper(
    'V, Q, qb, from, to, key',
    `${columnsHere}
const least = Math.max(from, to - ${near});
for (let i = to - 1; i >= least; i--) { const j = Q[qb + i]; if (${x} === key) return i; }
if (least === from) return -1;
const found = ${asked};
return found < from ? -1 : found;`,
  );
}
