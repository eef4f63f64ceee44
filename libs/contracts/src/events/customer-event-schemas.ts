import {
  count,
  exactly,
  instant,
  money,
  number,
  oneOf,
  positiveMoney,
  text,
  type JsonSchema,
} from './json-schema.js';
import { storedEvent } from './stored-event.js';

const channel = oneOf('phone', 'email', 'web', 'chat', 'visit', 'letter', 'fair', 'event', 'kiosk', 'pos');

const attributes: JsonSchema = {
  type: 'object',
  propertyNames: oneOf('country', 'region', 'city_tier', 'industry', 'employees', 'role', 'style'),
  additionalProperties: text,
};

const registered = exactly(
  { partyKind: oneOf('person', 'organisation', 'household', 'internal'), attributes },
  { leadSource: text },
);

const contacted = exactly(
  {
    contactId: text,
    channel,
    direction: oneOf('in', 'out'),
    purpose: oneOf('sale', 'presales', 'service', 'care', 'survey', 'retention'),
    outcome: oneOf('reached', 'not_reached', 'refused', 'promised'),
  },
  { durationSeconds: number, nextContactAt: instant, promiseId: text, promiseDue: instant },
);

const purchased = exactly(
  { orderId: text, amount: positiveMoney },
  {
    margin: money,
    channel,
    category: text,
    lines: number,
    isNewProduct: { type: 'boolean' },
    reason: text,
  },
);

const returned = exactly({ returnId: text, amount: positiveMoney }, { orderId: text, reason: text });

const complained = exactly(
  { complaintId: text, channel, severity: { type: 'integer', minimum: 1, maximum: 5 } },
  { category: text, cause: oneOf('people', 'process', 'product', 'policy') },
);

const resolved = exactly({ complaintId: text, hoursOpen: { type: 'number', minimum: 0 } }, { outcome: text });

const rated = exactly({
  ratingId: text,
  instrument: oneOf('csat', 'nps', 'ces', 'dsr_item', 'dsr_service', 'dsr_delivery'),
  score: number,
  score100: { type: 'number', minimum: 0, maximum: 100 },
});

const churned = exactly({
  reason: oneOf('own_fault', 'customer_crisis', 'competitor', 'contract_end', 'unknown'),
  declaredBy: oneOf('person', 'policy'),
});

const skipped = exactly({ skipped: count, eventId: text, reason: text, by: text });

/** By event type, in streams `customer-<id>`. */
export const customerEventSchemas = {
  CustomerRegistered: storedEvent('CustomerRegistered', 1, registered),
  CustomerContacted: storedEvent('CustomerContacted', 1, contacted),
  CustomerPurchased: storedEvent('CustomerPurchased', 1, purchased),
  PurchaseReturned: storedEvent('PurchaseReturned', 1, returned),
  CustomerComplained: storedEvent('CustomerComplained', 1, complained),
  ComplaintResolved: storedEvent('ComplaintResolved', 1, resolved),
  CustomerRated: storedEvent('CustomerRated', 1, rated),
  CustomerChurned: storedEvent('CustomerChurned', 1, churned),
  CustomerMerged: storedEvent('CustomerMerged', 1, exactly({ survivorId: text })),
  CustomerErased: storedEvent('CustomerErased', 1, exactly({ requestId: text, legalBasis: text })),
  CustomerEventSkipped: storedEvent('CustomerEventSkipped', 1, skipped),
};
