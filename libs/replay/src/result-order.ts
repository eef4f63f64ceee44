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

/** Whether an output says which result is low and which high. */
export const isOrdered = (output: Output): boolean =>
  output.type === 'score' || (output.type === 'table' && output.order.length > 0);

/** The names of the first in its order, then what only the second knows. */
export const merged = (first: readonly string[], second: readonly string[]): readonly string[] =>
  unique([...first, ...second]);

const unique = (names: readonly string[]) => [...new Set(names)];
