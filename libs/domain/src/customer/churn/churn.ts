import { accept, refuse, type Decision } from '../../decider.js';
import { sameFact } from '../../facts.js';
import type { Asking } from '../asking.js';
import type { Topic } from '../topic.js';
import type { ChurnEvent, CustomerChurned, CustomerWonBack } from './churn-events.js';
import { isGone, standingChurns, type Leaving } from './gone.js';

/** At any time, whatever is still open. Refused: `already-churned`, while nothing has been bought or won back since. */
export type DeclareChurn = Asking<'DeclareChurn', CustomerChurned>;
/** Refused: `customer-not-gone`, who had not left by then or is back by an order already. */
export type WinBackCustomer = Asking<'WinBackCustomer', CustomerWonBack>;

export type ChurnCommand = DeclareChurn | WinBackCustomer;
export type ChurnRefusal = 'already-churned' | 'customer-not-gone';

export interface Churns {
  readonly churns: CustomerChurned[];
  readonly wonBack: CustomerWonBack[];
}

export const churn: Topic<ChurnCommand, ChurnEvent, Churns, ChurnRefusal, Leaving> = {
  initial: () => ({ churns: [], wonBack: [] }),
  growth: {
    CustomerChurned: (state, event) => {
      state.churns.push(event);
    },
    CustomerWonBack: (state, event) => {
      state.wonBack.push(event);
    },
  },
  decisions: { DeclareChurn: declareChurn, WinBackCustomer: winBack },
};

function declareChurn(
  { occurredAt, reason, declaredBy }: DeclareChurn,
  seen: Leaving,
): Decision<CustomerChurned, ChurnRefusal> {
  const fact: CustomerChurned = { type: 'CustomerChurned', occurredAt, reason, declaredBy };
  if (seen.churns.some((known) => sameFact(known, fact))) return accept();
  return isGone(seen) ? refuse('already-churned') : accept(fact);
}

function winBack(
  { occurredAt, reason }: WinBackCustomer,
  seen: Leaving,
): Decision<CustomerWonBack, ChurnRefusal> {
  const fact: CustomerWonBack = { type: 'CustomerWonBack', occurredAt, reason };
  if (seen.wonBack.some((known) => sameFact(known, fact))) return accept();
  const leftByThen = standingChurns(seen).some((left) => left.occurredAt <= occurredAt);
  return leftByThen ? accept(fact) : refuse('customer-not-gone');
}
