import { accept, refuse, type Decision } from '../decider.js';
import { sameFact } from '../facts.js';
import type { CustomerEvent } from './customer-events.js';

/** What stands in the way of a customer command. Each names the fact, and none is ever renamed: callers match on it. */
export type CustomerRefusal =
  | 'customer-not-registered'
  | 'customer-already-registered'
  | 'customer-erased'
  | 'customer-merged'
  | 'time-in-the-future'
  | 'attribute-not-allowed'
  | 'contact-id-reused'
  | 'amount-not-positive'
  | 'amount-too-large'
  | 'currency-not-reporting'
  | 'order-id-reused'
  | 'order-unknown'
  | 'return-id-reused'
  | 'return-exceeds-purchase'
  | 'complaint-id-reused'
  | 'severity-out-of-range'
  | 'complaint-unknown'
  | 'complaint-already-resolved'
  | 'resolved-before-complaint'
  | 'rating-id-reused'
  | 'score-out-of-scale'
  | 'already-churned';

export type CustomerDecision = Decision<CustomerEvent, CustomerRefusal>;

/** What is said under an id that is known: the same again is a repeat and does nothing, anything else is refused. */
export function saidAgain<Event extends CustomerEvent>(
  known: Event,
  fact: Event,
  otherwise: CustomerRefusal,
): CustomerDecision {
  return sameFact(known, fact) ? accept() : refuse(otherwise);
}
