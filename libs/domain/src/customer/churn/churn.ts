import { accept, refuse, type Decision } from '../../decider.js';
import { sameFact } from '../../facts.js';
import type { Asking } from '../asking.js';
import type { Purchases } from '../purchases/purchases.js';
import type { Topic } from '../topic.js';
import type { ChurnEvent, CustomerChurned } from './churn-events.js';

/** Refused: `already-churned`, while nothing has been bought since. */
export type DeclareChurn = Asking<'DeclareChurn', CustomerChurned>;

export type ChurnCommand = DeclareChurn;
export type ChurnRefusal = 'already-churned';

export interface Churns {
  readonly churns: CustomerChurned[];
}

type Seen = Churns & Pick<Purchases, 'lastPurchaseAt'>;

export const churn: Topic<ChurnCommand, ChurnEvent, Churns, ChurnRefusal, Seen> = {
  initial: () => ({ churns: [] }),
  growth: {
    CustomerChurned: (state, event) => {
      state.churns.push(event);
    },
  },
  decisions: { DeclareChurn: declareChurn },
};

function declareChurn(
  { occurredAt, reason, declaredBy }: DeclareChurn,
  seen: Seen,
): Decision<CustomerChurned, ChurnRefusal> {
  const fact: CustomerChurned = { type: 'CustomerChurned', occurredAt, reason, declaredBy };
  if (seen.churns.some((known) => sameFact(known, fact))) return accept();
  return isGone(seen) ? refuse('already-churned') : accept(fact);
}

/** Churned, and nothing bought after that; a purchase of the very same instant brings nobody back. */
function isGone({ churns, lastPurchaseAt }: Seen): boolean {
  return churns.some(({ occurredAt }) => !lastPurchaseAt || lastPurchaseAt <= occurredAt);
}
