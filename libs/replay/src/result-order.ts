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

/** The order of the control, then what only the candidate knows. */
export const merged = (control: readonly string[], candidate: readonly string[]): readonly string[] =>
  unique([...control, ...candidate]);

const unique = (names: readonly string[]) => [...new Set(names)];
