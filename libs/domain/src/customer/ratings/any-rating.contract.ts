import fc, { type Arbitrary } from 'fast-check';
import { anyId, anyTimes } from '../any-of-ada.contract.js';
import { ratingInstruments } from './rating-events.js';
import type { RatingCommand } from './ratings.js';

export const anyRating: Arbitrary<RatingCommand> = fc.record({
  type: fc.constant('RecordRating' as const),
  ...anyTimes,
  ratingId: anyId,
  instrument: fc.constantFrom(...ratingInstruments),
  score: fc.integer({ min: 0, max: 10 }),
});
