import { exactly, oneOf, text } from '../json-schema.js';
import { storedEvent } from '../stored-event.js';

const churned = exactly({
  reason: oneOf('own_fault', 'customer_crisis', 'competitor', 'contract_end', 'unknown'),
  declaredBy: oneOf('person', 'policy'),
});

export const churnSchemas = {
  CustomerChurned: storedEvent('CustomerChurned', 1, churned),
  CustomerWonBack: storedEvent('CustomerWonBack', 1, exactly({ reason: text })),
};
