import { accept, refuse } from '../decider.js';
import { sameFact } from '../facts.js';
import type { DeclareChurn } from './customer-commands.js';
import type { CustomerDecision } from './customer-decision.js';
import type { CustomerChurned } from './customer-events.js';
import type { Customer } from './customer-state.js';

export function declareChurn(
  { occurredAt, reason, declaredBy }: DeclareChurn,
  state: Customer,
): CustomerDecision {
  const fact: CustomerChurned = { type: 'CustomerChurned', occurredAt, reason, declaredBy };
  if (state.churns.some((known) => sameFact(known, fact))) return accept();
  return isGone(state) ? refuse('already-churned') : accept(fact);
}

/** Churned, and nothing bought after that; a purchase of the very same instant brings nobody back. */
function isGone({ churns, lastPurchaseAt }: Customer): boolean {
  return churns.some(({ occurredAt }) => !lastPurchaseAt || lastPurchaseAt <= occurredAt);
}
