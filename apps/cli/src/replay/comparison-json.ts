import type { Comparison } from '@hindsight/replay';
import { isoOf } from '../say.js';

const instants = new Set(['at', 'asOf', 'instant']);

/** A comparison as JSON: instants in ISO 8601, money in minor units of the named currency. */
export function comparisonJson(comparison: Comparison, currency: string): object {
  const text = JSON.stringify({ currency, ...comparison }, (key, value: unknown) =>
    instants.has(key) && typeof value === 'number' ? isoOf(value) : value,
  );
  return JSON.parse(text) as object; // what was just written from an object
}
