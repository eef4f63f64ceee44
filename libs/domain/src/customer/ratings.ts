import { accept, refuse } from '../decider.js';
import type { RecordRating } from './customer-commands.js';
import { saidAgain, type CustomerDecision } from './customer-decision.js';
import type { CustomerRated } from './customer-events.js';
import type { Customer } from './customer-state.js';
import { score100 } from './score100.js';

export function recordRating(command: RecordRating, state: Customer): CustomerDecision {
  const { occurredAt, ratingId, instrument, score } = command;
  const percent = score100(instrument, score);
  if (percent === null) return refuse('score-out-of-scale');
  const fact: CustomerRated = {
    type: 'CustomerRated',
    occurredAt,
    ratingId,
    instrument,
    score,
    score100: percent,
  };
  const known = state.ratings.get(ratingId);
  return known ? saidAgain(known, fact, 'rating-id-reused') : accept(fact);
}
