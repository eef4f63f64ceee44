import { codec } from '../codec.js';
import { asIs, instantField, moneyField } from '../fields.js';
import type { CustomerEvent } from './customer-events.js';

/** The stored form of a customer's events. Every field and version here lies in somebody's store: add, never edit. */
export const customerEvents = codec<CustomerEvent>({
  CustomerRegistered: {
    version: 1,
    fields: { partyKind: asIs(), leadSource: asIs(), attributes: asIs() },
  },
  CustomerContacted: {
    version: 1,
    fields: {
      contactId: asIs(),
      channel: asIs(),
      direction: asIs(),
      purpose: asIs(),
      outcome: asIs(),
      durationSeconds: asIs(),
      nextContactAt: instantField,
      promiseId: asIs(),
      promiseDue: instantField,
    },
  },
  CustomerPurchased: {
    version: 1,
    fields: {
      orderId: asIs(),
      amount: moneyField,
      margin: moneyField,
      channel: asIs(),
      category: asIs(),
      lines: asIs(),
      isNewProduct: asIs(),
      reason: asIs(),
    },
  },
  PurchaseReturned: {
    version: 1,
    fields: { returnId: asIs(), orderId: asIs(), amount: moneyField, reason: asIs() },
  },
  CustomerComplained: {
    version: 1,
    fields: { complaintId: asIs(), channel: asIs(), category: asIs(), severity: asIs(), cause: asIs() },
  },
  ComplaintResolved: {
    version: 1,
    fields: { complaintId: asIs(), hoursOpen: asIs(), outcome: asIs() },
  },
  CustomerRated: {
    version: 1,
    fields: { ratingId: asIs(), instrument: asIs(), score: asIs(), score100: asIs() },
  },
  CustomerChurned: { version: 1, fields: { reason: asIs(), declaredBy: asIs() } },
  CustomerMerged: { version: 1, fields: { survivorId: asIs() } },
  CustomerErased: { version: 1, fields: { requestId: asIs(), legalBasis: asIs() } },
});
