import { monday, registered, wednesday } from '../../testing/ada.js';
import { events, given, nothing, refusal } from '../../testing/given.js';
import { customerIn } from '../customer.js';
import type { RecordRating } from './ratings.js';
import type { CustomerRated } from './rating-events.js';
import type { RatingInstrument } from './rating-events.js';

const customer = customerIn('GBP');
const rate: RecordRating = {
  type: 'RecordRating',
  occurredAt: monday,
  now: wednesday,
  ratingId: 'survey',
  instrument: 'csat',
  score: 4,
};
const rated: CustomerRated = {
  type: 'CustomerRated',
  occurredAt: monday,
  ratingId: 'survey',
  instrument: 'csat',
  score: 4,
  score100: 75,
};

describe('recording a rating', () => {
  it('takes it down, in its own scale and out of 100', () => {
    expect(given(customer, registered).when(rate)).toEqual(events(rated));
  });

  it('does nothing when the same rating is sent again', () => {
    expect(given(customer, registered, rated).when(rate)).toEqual(nothing);
  });

  it('refuses a rating id that stands for another rating', () => {
    expect(given(customer, registered, rated).when({ ...rate, score: 5 })).toEqual(
      refusal('rating-id-reused'),
    );
  });

  const scored: [RatingInstrument, number, number][] = [
    ['csat', 1, 0],
    ['csat', 2, 25],
    ['csat', 5, 100],
    ['csat', 4.5, 87.5],
    ['nps', 0, 0],
    ['nps', 7, 70],
    ['nps', 10, 100],
    ['ces', 1, 0],
    ['ces', 2, 100 / 6],
    ['ces', 4, 50],
    ['ces', 7, 100],
    ['dsr_item', 3, 50],
    ['dsr_service', 1, 0],
    ['dsr_delivery', 5, 100],
  ];
  it.each(scored)('makes a %s of %d a %d of 100', (instrument, score, score100) => {
    expect(given(customer, registered).when({ ...rate, instrument, score })).toEqual(
      events({ ...rated, instrument, score, score100 }),
    );
  });

  const offScale: [RatingInstrument, number][] = [
    ['csat', 0],
    ['csat', 5.01],
    ['nps', -1],
    ['nps', 11],
    ['ces', 0],
    ['ces', 8],
    ['dsr_item', 6],
    ['dsr_service', 0],
    ['dsr_delivery', NaN],
  ];
  it.each(offScale)('refuses a %s of %d', (instrument, score) => {
    expect(given(customer, registered).when({ ...rate, instrument, score })).toEqual(
      refusal('score-out-of-scale'),
    );
  });
});
