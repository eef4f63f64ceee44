import type { Comparison, Flips, Mover, OutputComparison } from '@hindsight/replay';
import { resultText, type Text } from '../text.js';
import { cohortsView, type CohortsView } from './cohorts-view.js';
import { holdingsView, type HoldingsView } from './holdings-view.js';
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
  readonly holdings: HoldingsView | null;
  /** null: not counted. */
  readonly cohorts: CohortsView | null;
  readonly movers: readonly Mover[];
  readonly flips: Flips;
}

/**
 * @param whole that the output is of
 * @param zone whose month ends these are, IANA
 */
export function outputView(comparison: OutputComparison, whole: Comparison, zone: string): OutputView {
  const { output, results, ordered, matrix, monthEnds, matched, moved, movedSpendMinor, movers, flips } =
    comparison;
  const months = monthViews([...monthEnds, matrix], results, zone);
  const labels = months.map((month) => month.label);
  const asked = whole.outcome?.output === output ? whole.outcome.label : undefined;
  return {
    ...{ id: output, ordered, matched, moved, movedSpendMinor, movers, flips },
    results: results.map(resultText),
    customers: matched + moved,
    kappa: cohensKappa(matrix, results),
    matrix: matrixView(matrix, results, ordered),
    ...{ months, value: valueViews(matrix, results) },
    holdings: holdingsView(whole.holdings, output, labels),
    cohorts: cohortsView(whole.cohorts, output, asked),
  };
}
