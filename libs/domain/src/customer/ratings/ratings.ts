import { accept, refuse, type Decision } from '../../decider.js';
import type { Asking } from '../asking.js';
import { saidAgain, type Topic } from '../topic.js';
import type { CustomerRated, RatingEvent } from './rating-events.js';
import { score100 } from './score100.js';

/** Refused: `rating-id-reused`, `score-out-of-scale`. */
export type RecordRating = Asking<'RecordRating', CustomerRated, 'score100'>;

export type RatingCommand = RecordRating;
export type RatingRefusal = 'rating-id-reused' | 'score-out-of-scale';

export interface Ratings {
  readonly ratings: Map<string, CustomerRated>;
}

export const ratings: Topic<RatingCommand, RatingEvent, Ratings, RatingRefusal> = {
  initial: () => ({ ratings: new Map() }),
  growth: {
    CustomerRated: (state, event) => {
      state.ratings.set(event.ratingId, event);
    },
  },
  decisions: { RecordRating: recordRating },
};

function recordRating(command: RecordRating, state: Ratings): Decision<CustomerRated, RatingRefusal> {
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
