import { exactly, oneOf, text } from '../json-schema.js';
import { storedEvent } from '../stored-event.js';
import { channel } from './channel-schema.js';

const complained = exactly(
  { complaintId: text, channel, severity: { type: 'integer', minimum: 1, maximum: 5 } },
  { category: text, cause: oneOf('people', 'process', 'product', 'policy') },
);

const resolved = exactly({ complaintId: text, hoursOpen: { type: 'number', minimum: 0 } }, { outcome: text });

export const complaintSchemas = {
  CustomerComplained: storedEvent('CustomerComplained', 1, complained),
  ComplaintResolved: storedEvent('ComplaintResolved', 1, resolved),
};
