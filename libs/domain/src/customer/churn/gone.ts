import type { Purchases } from '../purchases/purchases.js';
import type { CustomerChurned, CustomerWonBack } from './churn-events.js';

/** As much of a customer as says whether it has left. */
export interface Leaving extends Pick<Purchases, 'lastPurchaseAt'> {
  readonly churns: readonly CustomerChurned[];
  readonly wonBack: readonly CustomerWonBack[];
}

/** Churned, and not back since. */
export const isGone = (seen: Leaving): boolean => standingChurns(seen).length > 0;

/**
 * The churns that nothing has undone: no purchase after them (one of the very same instant brings nobody back), and no
 * winning back at their instant or after it. By when things happened, not by when they were heard of.
 */
export function standingChurns({ churns, wonBack, lastPurchaseAt }: Leaving): CustomerChurned[] {
  const bought = lastPurchaseAt?.getTime() ?? -Infinity;
  const won = wonBack.reduce((last, { occurredAt }) => Math.max(last, occurredAt.getTime()), -Infinity);
  return churns.filter(({ occurredAt }) => bought <= occurredAt.getTime() && won < occurredAt.getTime());
}
