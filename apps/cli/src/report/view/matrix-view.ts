import type { Matrix } from '@hindsight/replay';
import { resultText, type Text } from '../text.js';
import { marginOf, shareOf, sumOf } from './margins.js';

/** `moved` where up and down mean nothing. */
export type Move = 'matched' | 'up' | 'down' | 'moved';

export interface MatrixView {
  /** One a result of the control, with one cell a result of the candidate, both in the order of the results. */
  readonly rows: readonly MatrixRow[];
  readonly columnTotals: readonly number[];
  readonly up: number;
  readonly down: number;
}

export interface MatrixRow {
  readonly from: Text;
  readonly cells: readonly MatrixCell[];
  readonly customers: number;
}

export interface MatrixCell {
  readonly move: Move;
  readonly customers: number;
  readonly spendMinor: number;
  /** Of the customers of its row; null in an empty row. */
  readonly shareOfRow: number | null;
}

export function matrixView(matrix: Matrix, results: readonly string[], ordered: boolean): MatrixView {
  const rows = results.map((from, row): MatrixRow => {
    const { customers } = marginOf(matrix, 'control', from);
    const cells = results.map((to, column): MatrixCell => {
      const cell = matrix.cells.find((one) => one.from === from && one.to === to);
      return {
        move: moveOf(row, column, ordered),
        customers: cell?.customers ?? 0,
        spendMinor: cell?.spendMinor ?? 0,
        shareOfRow: shareOf(cell?.customers ?? 0, customers),
      };
    });
    return { from: resultText(from), cells, customers };
  });
  return {
    rows,
    columnTotals: results.map((to) => marginOf(matrix, 'candidate', to).customers),
    up: countOf(rows, 'up'),
    down: countOf(rows, 'down'),
  };
}

function moveOf(row: number, column: number, ordered: boolean): Move {
  if (row === column) return 'matched';
  if (!ordered) return 'moved';
  return column > row ? 'up' : 'down';
}

function countOf(rows: readonly MatrixRow[], move: Move): number {
  const cells = rows.flatMap((row) => row.cells).filter((cell) => cell.move === move);
  return sumOf(cells.map(({ customers }) => customers));
}
