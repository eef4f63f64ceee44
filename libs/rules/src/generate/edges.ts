import type { Feature } from '../rule-set.js';
import type { FeatureScope } from './feature-scope.js';
import { guarded, isOfTypes, profileEvents, scan, type FeatureSource } from './feature-source.js';
import { fieldSource, inUnits, qualifiesSource, unitOf } from './qualifying.js';
import { numberSource } from './shared.js';

type Of<Agg extends Feature['agg']> = Feature & { readonly agg: Agg };

const dayMs = 86_400_000;

/** `first` and `last`: a field of the one event at an edge of the window. */
export function edgeSource(feature: Of<'first' | 'last'>, scope: FeatureScope): FeatureSource {
  const { field, default: otherwise } = feature;
  const edge = feature.agg === 'first' ? firstEdge(feature, scope) : lastEdge(feature, scope);
  const x = fieldSource(field, scope, edge.place);
  const fallback = typeof otherwise === 'string' ? scope.shared.text(otherwise) : numberSource(otherwise);
  const value = `(${edge.n} === 0 ? ${fallback} : ${inUnits(x, unitOf(field, scope))})`;
  return { ...edge.source, value, aging: null };
}

/** The last value of an attribute of the profile. */
export function attributeSource(feature: Of<'attribute'>, scope: FeatureScope): FeatureSource {
  const { state, shared, pointers } = scope;
  pointers.end(feature.offsetMs);
  const code = state.int(-1);
  const x = `${shared.column(`attributes.${feature.of}`, 'text')}[j]`;
  return {
    feature,
    enters: [{ types: profileEvents, source: guarded(`${x} >= 0`, `${code} = ${x};`) }],
    leaves: [],
    settle: '',
    value: `(${code} < 0 ? ${shared.text(feature.default)} : ${code})`,
    aging: null,
  };
}

type FirstAndLast = Of<'days_since_first' | 'days_since_last' | 'mean_gap_days'>;

/** What is made of the times of the first and the last event in the window. */
export function firstAndLastSource(feature: FirstAndLast, scope: FeatureScope): FeatureSource {
  const otherwise = numberSource(feature.default);
  if (feature.agg === 'mean_gap_days') return meanGapSource(feature, scope, otherwise);
  const edge = feature.agg === 'days_since_first' ? firstEdge(feature, scope) : lastEdge(feature, scope);
  const since = `at[${edge.place}]`;
  return {
    ...edge.source,
    value: `(${edge.n} === 0 ? ${otherwise} : Math.floor((t - ${since}) / ${dayMs}))`,
    aging: { by: 'days', since, begun: `${edge.n} > 0` },
  };
}

/** Events of one instant are gaps of 0. */
function meanGapSource(feature: Of<'mean_gap_days'>, scope: FeatureScope, otherwise: string): FeatureSource {
  const { n, place, source } = firstEdge(feature, scope);
  const last = scope.state.number(0);
  const gaps = `(${n} - 1)`;
  const enters = source.enters.map(({ types }) => ({
    types,
    source: guarded(edgeQualifies(feature, scope), `if (${n}++ === 0) ${place} = j; ${last} = at[j];`),
  }));
  return {
    ...source,
    enters,
    value: `(${gaps} < ${feature.minGaps} ? ${otherwise} : (${last} - at[${place}]) / ${gaps} / ${dayMs})`,
    aging: null,
  };
}

type Edged = Of<'first' | 'last'> | FirstAndLast;

function edgeQualifies(feature: Edged, scope: FeatureScope): string {
  const field = 'field' in feature ? feature.field : null;
  return qualifiesSource({ field, where: feature.where, types: feature.events }, scope);
}

/** Keeps the place of the last qualifying event in the window. */
function lastEdge(feature: Edged, scope: FeatureScope) {
  const { events: types, offsetMs, windowMs } = feature;
  scope.pointers.end(offsetMs);
  scope.pointers.first(offsetMs, windowMs);
  const n = scope.state.int(0);
  const place = scope.state.place();
  const qualifies = edgeQualifies(feature, scope);
  const source = {
    feature,
    enters: [{ types, source: guarded(qualifies, `${n}++; ${place} = j;`) }],
    leaves: [{ types, source: guarded(qualifies, `${n}--;`) }],
    settle: '',
  };
  return { n, place, source };
}

/** Keeps the place of the first: the next one is looked for when it leaves. */
function firstEdge(feature: Edged, scope: FeatureScope) {
  const { events: types, offsetMs, windowMs } = feature;
  const end = scope.pointers.end(offsetMs);
  scope.pointers.first(offsetMs, windowMs);
  const n = scope.state.int(0);
  const place = scope.state.place();
  const qualifies = edgeQualifies(feature, scope);
  const found = guarded(isOfTypes(types), guarded(qualifies, 'return j;'));
  const next = scan(scope.shared, '', '', found, 'return to;');
  const source = {
    feature,
    enters: [{ types, source: guarded(qualifies, `if (${n}++ === 0) ${place} = j;`) }],
    leaves: [{ types, source: guarded(qualifies, `if (--${n} > 0) ${place} = ${next}(V, j + 1, ${end});`) }],
    settle: '',
  };
  return { n, place, source };
}
