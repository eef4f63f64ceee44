import { isNamed, outlinesOf, type Outline, type Sided } from './outline.js';
import { merged } from './result-order.js';

/** An output that both sides have, with named results. */
export interface Pair {
  readonly control: Outline;
  readonly candidate: Outline;
  /** Its place among the outputs of each side. */
  readonly places: { readonly control: number; readonly candidate: number };
  /** All results of both, in the order of the control. */
  readonly results: readonly string[];
}

export function pairsOf(control: Sided, candidate: Sided): readonly Pair[] {
  const others = outlinesOf(candidate);
  return outlinesOf(control).flatMap((output, place): Pair[] => {
    const other = others.findIndex(({ id }) => id === output.id);
    const theirs = others[other];
    if (!theirs || !isNamed(output) || !isNamed(theirs)) return [];
    return [
      {
        ...{ control: output, candidate: theirs, places: { control: place, candidate: other } },
        results: merged(output.order, theirs.order),
      },
    ];
  });
}

/** Place of a result of the output → place among `results`. */
export const sharedPlaces = (output: Outline, results: readonly string[]): Int32Array =>
  Int32Array.from(output.results, (result) => results.indexOf(result));
