import type { Flips, Mover, OutputComparison } from '@hindsight/replay';
import { resultText, type Text } from '../text.js';
import { cohensKappa } from './kappa.js';
import { matrixView, type MatrixView } from './matrix-view.js';
import { monthViews, type MonthView } from './month-view.js';
import { valueViews, type ValueView } from './value-view.js';

/** One output of both rule sets, with every number that the page shows. */
export interface OutputView {
  readonly id: string;
  /** Low to high where `ordered`. */
  readonly results: readonly Text[];
  readonly ordered: boolean;
  readonly customers: number;
  readonly matched: number;
  readonly moved: number;
  readonly movedSpendMinor: number;
  /** Agreement beyond chance; null where chance alone agrees, or nobody is there. */
  readonly kappa: number | null;
  readonly matrix: MatrixView;
  readonly months: readonly MonthView[];
  readonly value: readonly ValueView[];
  readonly movers: readonly Mover[];
  readonly flips: Flips;
}

/** @param zone whose month ends these are, IANA */
export function outputView(comparison: OutputComparison, zone: string): OutputView {
  const { output, results, ordered, matrix, monthEnds, matched, moved, movedSpendMinor, movers, flips } =
    comparison;
  return {
    ...{ id: output, ordered, matched, moved, movedSpendMinor, movers, flips },
    results: results.map(resultText),
    customers: matched + moved,
    kappa: cohensKappa(matrix, results),
    matrix: matrixView(matrix, results, ordered),
    months: monthViews([...monthEnds, matrix], results, zone),
    value: valueViews(matrix, results),
  };
}
