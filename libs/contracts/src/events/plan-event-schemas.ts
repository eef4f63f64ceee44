import { exactly, money, oneOf, text } from './json-schema.js';
import { storedEvent } from './stored-event.js';

const planned = exactly(
  {
    year: { type: 'integer', minimum: 1900, maximum: 9999 },
    owner: text,
    measure: oneOf('revenue', 'income', 'margin_rate', 'profit'),
  },
  { amount: money, ratePercent: { type: 'number', minimum: -100, maximum: 100 } },
);

/** By event type, in streams `plan-<year>`. */
export const planEventSchemas = { PlanSet: storedEvent('PlanSet', 1, planned) };
