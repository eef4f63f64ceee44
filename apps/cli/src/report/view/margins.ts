import type { Cell, Matrix } from '@hindsight/replay';

export type RuleSetSide = 'control' | 'candidate';

export const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0);

/** What a side put into `result`: its row of the matrix for the control, its column for the candidate. */
export function marginOf(
  { cells }: Matrix,
  side: RuleSetSide,
  result: string,
): Pick<Cell, 'customers' | 'spendMinor'> {
  const own = cells.filter(({ from, to }) => (side === 'control' ? from : to) === result);
  return {
    customers: sumOf(own.map(({ customers }) => customers)),
    spendMinor: sumOf(own.map(({ spendMinor }) => spendMinor)),
  };
}

/** null where there is nothing to take a share of. */
export const shareOf = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);
