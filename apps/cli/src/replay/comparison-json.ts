import type { Comparison } from '@hindsight/replay';
import { isoOf, isoOrNull } from '../say.js';

const instants = new Set(['at', 'asOf', 'instant', 'since', 'until']);

/** A comparison as JSON: instants in ISO 8601 (null without begin or end), money in minor units of the named currency. */
export function comparisonJson(comparison: Comparison, currency: string): object {
  const features = new WeakSet<object>(); // a rule set names these, and may call a number of its own `at`
  const text = JSON.stringify({ currency, ...comparison }, function (this: object, key, value: unknown) {
    if (key === 'features' && typeof value === 'object' && value !== null) features.add(value);
    return features.has(this) ? value : spelled(key, value);
  });
  return JSON.parse(text) as object; // what was just written from an object
}

function spelled(key: string, value: unknown): unknown {
  if (typeof value === 'number') return instants.has(key) ? isoOrNull(value) : value;
  if (key === 'instants' && Array.isArray(value)) return (value as readonly number[]).map(isoOf);
  return value;
}
