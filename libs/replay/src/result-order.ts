import type { Output } from '@hindsight/rules';

/**
 * All results an output can have, low to high where the file says so: the order of a matrix. Empty for a score without
 * bands, which has no named results.
 */
export function resultsOf(output: Output): readonly string[] {
  switch (output.type) {
    case 'table':
      return output.order.length > 0
        ? output.order
        : unique([...output.rows.map((row) => row.then), output.else]);
    case 'machine':
      return output.states;
    case 'score':
      return output.else === null ? [] : [output.else, ...output.bands.map((band) => band.then).reverse()];
    case 'flag':
      return ['false', 'true'];
  }
}

/** Whether both outputs say which result is low and which high, in the same order, of the same results. */
export function orderedAlike(control: Output, candidate: Output): boolean {
  const [ours, theirs] = [resultsOf(control), resultsOf(candidate)];
  const alike = ours.length === theirs.length && ours.every((result, i) => result === theirs[i]);
  return alike && isOrdered(control) && isOrdered(candidate);
}

const isOrdered = (output: Output) =>
  output.type === 'score' || (output.type === 'table' && output.order.length > 0);

/** The order of the control, then what only the candidate knows. */
export const merged = (control: readonly string[], candidate: readonly string[]): readonly string[] =>
  unique([...control, ...candidate]);

const unique = (names: readonly string[]) => [...new Set(names)];
