import type { Matrix } from '@hindsight/replay';
import { resultText, type Text } from '../text.js';
import { marginOf, shareOf, sumOf, type RuleSetSide } from './margins.js';

/** What one result holds under each rule set. */
export interface ValueView {
  readonly result: Text;
  readonly control: Held;
  readonly candidate: Held;
}

export interface Held {
  readonly customers: number;
  readonly spendMinor: number;
  readonly shareOfCustomers: number | null;
  readonly shareOfSpend: number | null;
  /** null where there is nobody. */
  readonly spendMinorPerCustomer: number | null;
}

export function valueViews(matrix: Matrix, results: readonly string[]): ValueView[] {
  const total = {
    customers: sumOf(matrix.cells.map(({ customers }) => customers)),
    spendMinor: sumOf(matrix.cells.map(({ spendMinor }) => spendMinor)),
  };
  const held = (side: RuleSetSide, result: string): Held => {
    const { customers, spendMinor } = marginOf(matrix, side, result);
    return {
      customers,
      spendMinor,
      shareOfCustomers: shareOf(customers, total.customers),
      shareOfSpend: shareOf(spendMinor, total.spendMinor),
      spendMinorPerCustomer: customers === 0 ? null : spendMinor / customers,
    };
  };
  return results.map((result) => ({
    result: resultText(result),
    control: held('control', result),
    candidate: held('candidate', result),
  }));
}
