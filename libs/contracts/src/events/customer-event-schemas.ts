import { churnSchemas } from './customer/churn-schemas.js';
import { complaintSchemas } from './customer/complaint-schemas.js';
import { contactSchemas } from './customer/contact-schemas.js';
import { costSchemas } from './customer/cost-schemas.js';
import { endingSchemas } from './customer/ending-schemas.js';
import { paymentSchemas } from './customer/payment-schemas.js';
import { pointSchemas } from './customer/point-schemas.js';
import { purchaseSchemas } from './customer/purchase-schemas.js';
import { ratingSchemas } from './customer/rating-schemas.js';
import { referralSchemas } from './customer/referral-schemas.js';
import { registrationSchemas } from './customer/registration-schemas.js';
import { count, exactly, text } from './json-schema.js';
import { storedEvent } from './stored-event.js';

const skipped = exactly({ skipped: count, eventId: text, reason: text, by: text });

/** By event type, in streams `customer-<id>`. */
export const customerEventSchemas = {
  ...registrationSchemas,
  ...contactSchemas,
  ...purchaseSchemas,
  ...paymentSchemas,
  ...costSchemas,
  ...complaintSchemas,
  ...ratingSchemas,
  ...referralSchemas,
  ...pointSchemas,
  ...churnSchemas,
  ...endingSchemas,
  CustomerEventSkipped: storedEvent('CustomerEventSkipped', 1, skipped),
};
