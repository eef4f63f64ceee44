import type { Feature } from '../rule-set.js';
import { attributeSource, edgeSource, firstAndLastSource } from './edges.js';
import { decayedSource } from './decays.js';
import { distinctSource, openSource } from './keys.js';
import type { FeatureScope } from './feature-scope.js';
import type { FeatureSource } from './feature-source.js';
import { countSource, extremeSource, sumSource } from './sums.js';

/** One feature as source, by its aggregate (RULES §3). */
// eslint-disable-next-line complexity -- one case for each aggregate
export function featureSource(feature: Feature, scope: FeatureScope): FeatureSource {
  switch (feature.agg) {
    case 'count':
      return countSource(feature, scope);
    case 'sum':
    case 'mean':
      return sumSource(feature, scope);
    case 'min':
    case 'max':
      return extremeSource(feature, scope);
    case 'first':
    case 'last':
      return edgeSource(feature, scope);
    case 'days_since_first':
    case 'days_since_last':
    case 'mean_gap_days':
      return firstAndLastSource(feature, scope);
    case 'distinct':
      return distinctSource(feature, scope);
    case 'decayed_sum':
    case 'decayed_mean':
      return decayedSource(feature, scope);
    case 'open_count':
      return openSource(feature, scope);
    case 'attribute':
      return attributeSource(feature, scope);
  }
}
