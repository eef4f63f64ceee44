import type { Feature } from '../rule-set.js';
import type { FeatureScope } from './feature-scope.js';
import { both, guarded, isOfTypes, scan, scanBack, type FeatureSource } from './feature-source.js';
import { fieldSource, hasField, qualifiesSource } from './qualifying.js';

// Neither keeps a table of what it has seen: whether a value is new, or a key open, is looked up among the events.

/** How many different values: one more when none in the window is the same, one less when none remains. */
export function distinctSource(feature: Feature & { agg: 'distinct' }, scope: FeatureScope): FeatureSource {
  const { events: types, where, field, offsetMs, windowMs } = feature;
  const end = scope.pointers.end(offsetMs);
  const first = scope.pointers.first(offsetMs, windowMs);
  const n = scope.state.int(0);
  const x = fieldSource(field, scope);
  const qualifies = qualifiesSource({ field, where, types }, scope);
  const same = guarded(both(`${x} === value`, isOfTypes(types)), guarded(qualifies, 'return true;'));
  const has = scan(scope.shared, ', value', '', same, 'return false;');
  const had = scanBack(scope.shared, ', value', same, 'return false;');
  return {
    feature,
    enters: [{ types, source: guarded(qualifies, `if (!${had}(V, ${first}, j, ${x})) ${n}++;`) }],
    leaves: [{ types, source: guarded(qualifies, `if (!${has}(V, j + 1, ${end}, ${x})) ${n}--;`) }],
    settle: '',
    value: n,
    aging: null,
  };
}

/** How many keys are open: the last event of a key that opened or closed it says whether it is. */
export function openSource(feature: Feature & { agg: 'open_count' }, scope: FeatureScope): FeatureSource {
  const { opened, closed, where, offsetMs } = feature;
  scope.pointers.end(offsetMs);
  const n = scope.state.int(0);
  const key = { name: feature.key, type: 'id' } as const;
  const x = fieldSource(key, scope);
  const opens = qualifiesSource({ field: key, where, types: opened }, scope);
  const closes = hasField(key, scope);
  const last = [
    guarded(both(`${x} === key`, isOfTypes(opened)), guarded(opens, 'return true;')),
    guarded(both(`${x} === key`, isOfTypes(closed)), 'return false;'),
  ].join(' ');
  const isOpen = scanBack(scope.shared, ', key', last, 'return false;');
  return {
    feature,
    enters: [
      { types: opened, source: guarded(opens, `if (!${isOpen}(V, begin, j, ${x})) ${n}++;`) },
      { types: closed, source: guarded(closes, `if (${isOpen}(V, begin, j, ${x})) ${n}--;`) },
    ],
    leaves: [],
    settle: '',
    value: n,
    aging: null,
  };
}
