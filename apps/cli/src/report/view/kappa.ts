import type { Matrix } from '@hindsight/replay';
import { marginOf, sumOf } from './margins.js';

/**
 * Cohen's κ: how far two rule sets agree on customers beyond what their sizes alone would make agree.
 * @returns at most 1, which is always; 0 is as chance would; null when chance alone always agrees, or there is nobody
 * @source Cohen, A coefficient of agreement for nominal scales (1960)
 */
export function cohensKappa(matrix: Matrix, results: readonly string[]): number | null {
  const n = sumOf(matrix.cells.map(({ customers }) => customers));
  const matched = sumOf(matrix.cells.filter(({ from, to }) => from === to).map(({ customers }) => customers));
  const byChance = sumOf(
    results.map(
      (result) =>
        marginOf(matrix, 'control', result).customers * marginOf(matrix, 'candidate', result).customers,
    ),
  );
  if (n === 0 || byChance === n * n) return null;
  return (matched / n - byChance / (n * n)) / (1 - byChance / (n * n));
}
