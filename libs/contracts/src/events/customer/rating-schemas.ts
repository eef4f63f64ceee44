import { exactly, number, oneOf, text } from '../json-schema.js';
import { storedEvent } from '../stored-event.js';

const rated = exactly({
  ratingId: text,
  instrument: oneOf('csat', 'nps', 'ces', 'dsr_item', 'dsr_service', 'dsr_delivery'),
  score: number,
  score100: { type: 'number', minimum: 0, maximum: 100 },
});

export const ratingSchemas = {
  CustomerRated: storedEvent('CustomerRated', 1, rated),
};
