import { readFileSync } from 'node:fs';
import { resultsOf } from '@hindsight/replay';
import { cutoffInstantsIn, type RuleSet } from '@hindsight/rules';
import { asOf } from '../rules/population.js';
import { checked, upTo } from '../rules/rule-sets.js';

/** Two rule sets over the same histories. */
export interface Sides {
  readonly control: RuleSet;
  readonly candidate: RuleSet;
}

/** The rule sets of the question, or both with something else in their texts. */
export function sides(change: (text: string) => string = (text) => text): Sides {
  const read = (name: string): RuleSet =>
    checked(change(readFileSync(upTo(import.meta.dirname, `test/bench/replay/${name}.yaml`), 'utf8')));
  return { control: read('control'), candidate: read('candidate') };
}

/** What is asked about: results low to high, by whose places every contender counts. */
export const outputs = sides().control.outputs.map((output) => ({
  id: output.id,
  results: resultsOf(output),
}));

/** Midnights at which the months of the population begin, ms. */
export const ticks = Float64Array.from(
  cutoffInstantsIn({ tz: 'UTC', tick: 'month', cutoffs: 'month' }, Date.UTC(2021, 0, 1) - 1, asOf),
);

/** The last millisecond of each of these months; the last of them is as-of. */
export const monthEnds = Float64Array.from([...ticks.subarray(1)].map((tick) => tick - 1).concat(asOf));

export const months = monthEnds.length;
