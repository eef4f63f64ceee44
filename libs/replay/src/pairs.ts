import { placesOf, type Output, type RuleSet } from '@hindsight/rules';
import { merged, resultsOf } from './result-order.js';

/** An output that both sides have, with named results. */
export interface Pair {
  readonly control: Output;
  readonly candidate: Output;
  /** Its place among the outputs of each side. */
  readonly places: { readonly control: number; readonly candidate: number };
  /** All results of both, in the order of the control. */
  readonly results: readonly string[];
}

export function pairsOf(control: RuleSet, candidate: RuleSet): readonly Pair[] {
  return control.outputs.flatMap((output, place): Pair[] => {
    const other = candidate.outputs.findIndex(({ id }) => id === output.id);
    const theirs = candidate.outputs[other];
    if (!theirs || !isNamed(output) || !isNamed(theirs)) return [];
    return [
      {
        ...{ control: output, candidate: theirs, places: { control: place, candidate: other } },
        results: merged(resultsOf(output), resultsOf(theirs)),
      },
    ];
  });
}

export const isNamed = (output: Output): boolean => resultsOf(output).length > 0;

/** Place of a result of the output → place among `results`. */
export const sharedPlaces = (output: Output, results: readonly string[]): Int32Array =>
  Int32Array.from(placesOf(output).results, (result) => results.indexOf(result));
