import { exactly, text } from '../json-schema.js';
import { storedEvent } from '../stored-event.js';

const referred = exactly(
  { referredCustomerId: text },
  { influence: { type: 'number', minimum: 0, maximum: 100 } },
);

export const referralSchemas = {
  CustomerReferred: storedEvent('CustomerReferred', 1, referred),
};
