import { roomFor, viewOf } from '../columns/event-columns.js';
import type { Core } from '../generate/core.js';
import { lastOf, stretchOf, type PopulationColumns } from './population-columns.js';
import { lastTick, tickColumn } from './ticks.js';

/** What one customer's features were, by name. */
export interface FeatureReading {
  /** The last evaluation at or before the instant asked for, ms. */
  readonly evaluatedAt: number;
  readonly features: Readonly<Record<string, number | string>>;
}

/** Reads the features of one customer among many: costs one customer. */
export function readingAt(
  core: Core,
  population: PopulationColumns,
  who: number,
  instant: number,
): FeatureReading | null {
  const [begin, end] = stretchOf(population, who);
  const last = lastOf(population, who, instant);
  const first = population.at[begin] ?? Infinity;
  if (begin === end || first > last) return null;
  const event = population.at.subarray(begin, end).findLast((at) => at <= last) ?? first;
  const { ruleSet } = core;
  const evaluatedAt = Math.max(event, lastTick(tickColumn(ruleSet.clock, first, last), first, last));
  core.customerId = `#${who}`;
  const view = viewOf(population, core, roomFor(core, end - begin));
  const values: number[] = [];
  core.read(view, begin, end, evaluatedAt, values);
  const named = ruleSet.features.map(({ name, type }, place): [string, number | string] => {
    const value = values[place] ?? NaN;
    return [name, type === 'text' ? population.dictionary.textOf(value) : value];
  });
  return { evaluatedAt, features: Object.fromEntries(named) };
}
