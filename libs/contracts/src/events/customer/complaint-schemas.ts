import { exactly, oneOf, positiveMoney, text, type JsonSchema } from '../json-schema.js';
import { storedEvent } from '../stored-event.js';
import { channel } from './channel-schema.js';
import { sealed } from './personal-schema.js';

const complained = exactly(
  { complaintId: text, channel, severity: { type: 'integer', minimum: 1, maximum: 5 } },
  { category: text, cause: oneOf('people', 'process', 'product', 'policy'), text: sealed },
);

const step: Readonly<Record<string, JsonSchema>> = {
  complaintId: text,
  hoursOpen: { type: 'number', minimum: 0 },
};

export const complaintSchemas = {
  CustomerComplained: storedEvent('CustomerComplained', 1, complained),
  ComplaintAcknowledged: storedEvent('ComplaintAcknowledged', 1, exactly(step)),
  ComplaintActionTaken: storedEvent('ComplaintActionTaken', 1, exactly(step)),
  CustomerCompensated: storedEvent('CustomerCompensated', 1, exactly(step, { amount: positiveMoney })),
  ComplaintResolved: storedEvent('ComplaintResolved', 1, exactly(step, { outcome: text })),
  ComplaintWithdrawn: storedEvent('ComplaintWithdrawn', 1, exactly({ complaintId: text })),
};
