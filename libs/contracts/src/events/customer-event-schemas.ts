import { careSchemas } from './customer/care-schemas.js';
import { churnSchemas } from './customer/churn-schemas.js';
import { complaintSchemas } from './customer/complaint-schemas.js';
import { contactSchemas } from './customer/contact-schemas.js';
import { contractSchemas } from './customer/contract-schemas.js';
import { endingSchemas } from './customer/ending-schemas.js';
import { needSchemas } from './customer/need-schemas.js';
import { opportunitySchemas } from './customer/opportunity-schemas.js';
import { profileSchemas } from './customer/profile-schemas.js';
import { promiseSchemas } from './customer/promise-schemas.js';
import { costSchemas } from './customer/cost-schemas.js';
import { paymentSchemas } from './customer/payment-schemas.js';
import { pointSchemas } from './customer/point-schemas.js';
import { purchaseSchemas } from './customer/purchase-schemas.js';
import { ratingSchemas } from './customer/rating-schemas.js';
import { referralSchemas } from './customer/referral-schemas.js';
import { registrationSchemas } from './customer/registration-schemas.js';
import { serviceSchemas } from './customer/service-schemas.js';
import { count, exactly, text } from './json-schema.js';
import { storedEvent } from './stored-event.js';

const skipped = exactly({ skipped: count, eventId: text, reason: text, by: text });

/** By event type, in streams `customer-<id>`. */
export const customerEventSchemas = {
  ...registrationSchemas,
  ...profileSchemas,
  ...contactSchemas,
  ...promiseSchemas,
  ...purchaseSchemas,
  ...paymentSchemas,
  ...costSchemas,
  ...complaintSchemas,
  ...ratingSchemas,
  ...needSchemas,
  ...opportunitySchemas,
  ...contractSchemas,
  ...careSchemas,
  ...serviceSchemas,
  ...referralSchemas,
  ...pointSchemas,
  ...churnSchemas,
  ...endingSchemas,
  CustomerEventSkipped: storedEvent('CustomerEventSkipped', 1, skipped),
};
