import type { Feature } from '../rule-set.js';
import type { FeatureScope } from './feature-scope.js';
import { profileEvents, type FeatureSource } from './feature-source.js';
import { fieldSource, inUnits, unitOf } from './qualifying.js';
import { numberSource } from './shared.js';
import { windowOf } from './windows.js';

type Of<Agg extends Feature['agg']> = Feature & { readonly agg: Agg };

const dayMs = 86_400_000;

/** `first` and `last`: a field of the one event at an edge of the window. */
export function edgeSource(feature: Of<'first' | 'last'>, scope: FeatureScope): FeatureSource {
  const { field, default: otherwise } = feature;
  const { n, first, last } = windowOf(feature, scope);
  const x = fieldSource(field, scope, feature.agg === 'first' ? first : last);
  const fallback = typeof otherwise === 'string' ? scope.shared.text(otherwise) : numberSource(otherwise);
  const value = `(${n} === 0 ? ${fallback} : ${inUnits(x, unitOf(field, scope))})`;
  return { feature, settle: '', value, aging: null };
}

/** The last value of an attribute of the profile. */
export function attributeSource(feature: Of<'attribute'>, scope: FeatureScope): FeatureSource {
  const field = { name: `attributes.${feature.of}`, type: 'text' } as const;
  const { offsetMs } = feature;
  const profile = { events: profileEvents, where: null, field, offsetMs, windowMs: null };
  const { n, last } = windowOf(profile, scope);
  const value = `(${n} === 0 ? ${scope.shared.text(feature.default)} : ${fieldSource(field, scope, last)})`;
  return { feature, settle: '', value, aging: null };
}

type FirstAndLast = Of<'days_since_first' | 'days_since_last' | 'mean_gap_days'>;

/** What is made of the times of the first and the last event in the window. */
export function firstAndLastSource(feature: FirstAndLast, scope: FeatureScope): FeatureSource {
  const { n, first, last } = windowOf(feature, scope);
  const otherwise = numberSource(feature.default);
  if (feature.agg === 'mean_gap_days') {
    // Events of one instant are gaps of 0.
    const gaps = `(${n} - 1)`;
    const mean = `(at[${last}] - at[${first}]) / ${gaps} / ${dayMs}`;
    const value = `(${gaps} < ${feature.minGaps} ? ${otherwise} : ${mean})`;
    return { feature, settle: '', value, aging: null };
  }
  const since = `at[${feature.agg === 'days_since_first' ? first : last}]`;
  const value = `(${n} === 0 ? ${otherwise} : Math.floor((t - ${since}) / ${dayMs}))`;
  return { feature, settle: '', value, aging: { by: 'days', since, begun: `${n} > 0` } };
}
