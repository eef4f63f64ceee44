import type { Shapes } from '../../codec.js';
import { asIs } from '../../fields.js';

/** The questions that customers answer with a number; their scales are in `score100`. */
export const ratingInstruments = ['csat', 'nps', 'ces', 'dsr_item', 'dsr_service', 'dsr_delivery'] as const;
/** One of `ratingInstruments`. */
export type RatingInstrument = (typeof ratingInstruments)[number];

/** The customer answered a question with a number. */
export interface CustomerRated {
  readonly type: 'CustomerRated';
  readonly occurredAt: Date;
  readonly ratingId: string;
  readonly instrument: RatingInstrument;
  /** In the instrument's own scale. */
  readonly score: number;
  /** 0–100, by `score100`. */
  readonly score100: number;
}

/** Everything that customers answer with a number. */
export type RatingEvent = CustomerRated;

/** How they are stored. */
export const ratingShapes: Shapes<RatingEvent> = {
  CustomerRated: {
    version: 1,
    fields: { ratingId: asIs(), instrument: asIs(), score: asIs(), score100: asIs() },
  },
};
