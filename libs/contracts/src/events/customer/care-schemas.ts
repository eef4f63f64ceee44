import { exactly, oneOf, positiveMoney, text } from '../json-schema.js';
import { storedEvent } from '../stored-event.js';

const given = exactly(
  { careId: text, kind: oneOf('birthday', 'festival', 'gift', 'letter', 'visit', 'support_plan') },
  { amount: positiveMoney },
);

const planned = exactly({ planId: text, amount: positiveMoney, year: { type: 'integer' } });

export const careSchemas = {
  CareGiven: storedEvent('CareGiven', 1, given),
  SupportPlanned: storedEvent('SupportPlanned', 1, planned),
};
