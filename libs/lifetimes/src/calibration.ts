import type { PurchaseHistory, SpendHistory } from './purchase-history.js';

/** What a customer bought up to the end of the calibration; purchases of one day are one. Days count from any fixed day. */
export interface Buying {
  readonly firstDay: number;
  readonly lastDay: number;
  /** Days on which it bought, 1 and up. */
  readonly days: number;
  /** Paid on all of them but the first, in any one unit of money. */
  readonly paidAgain: number;
}

/** A customer as the two models see it. Times in weeks. */
export interface Calibrated {
  readonly purchases: PurchaseHistory;
  /** null: it did not come back, or paid nothing when it did. */
  readonly spend: SpendHistory | null;
}

const daysOfWeek = 7;

/** @param endDay last day of the calibration, inclusive: not before the customer's own last */
export function calibrated({ firstDay, lastDay, days, paidAgain }: Buying, endDay: number): Calibrated {
  const repeats = days - 1;
  return {
    purchases: {
      repeats,
      lastAt: (lastDay - firstDay) / daysOfWeek,
      observed: (endDay - firstDay) / daysOfWeek,
    },
    spend: paidAgain > 0 ? { repeats, meanAmount: paidAgain / repeats } : null,
  };
}
