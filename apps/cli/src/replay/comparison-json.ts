import type { Comparison } from '@hindsight/replay';
import { isoOrNull } from '../say.js';

const instants = new Set(['at', 'asOf', 'instant', 'since', 'until']);

/** A comparison as JSON: instants in ISO 8601 (null without begin or end), money in minor units of the named currency. */
export function comparisonJson(comparison: Comparison, currency: string): object {
  const features = new WeakSet<object>(); // a rule set names these, and may call a number of its own `at`
  const text = JSON.stringify({ currency, ...comparison }, function (this: object, key, value: unknown) {
    if (key === 'features' && typeof value === 'object' && value !== null) features.add(value);
    return instants.has(key) && typeof value === 'number' && !features.has(this) ? isoOrNull(value) : value;
  });
  return JSON.parse(text) as object; // what was just written from an object
}
