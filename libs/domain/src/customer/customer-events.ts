import { codec } from '../codec.js';
import { churnShapes, type ChurnEvent } from './churn/churn-events.js';
import { complaintShapes, type ComplaintEvent } from './complaints/complaint-events.js';
import { contactShapes, type ContactEvent } from './contacts/contact-events.js';
import { costShapes, type CostEvent } from './costs/cost-events.js';
import { endingShapes, type EndingEvent } from './endings/ending-events.js';
import { paymentShapes, type PaymentEvent } from './payments/payment-events.js';
import { pointShapes, type PointEvent } from './points/point-events.js';
import { purchaseShapes, type PurchaseEvent } from './purchases/purchase-events.js';
import { ratingShapes, type RatingEvent } from './ratings/rating-events.js';
import { referralShapes, type ReferralEvent } from './referrals/referral-events.js';
import { registrationShapes, type RegistrationEvent } from './registration/registration-events.js';

// The names and shapes of these events, and the words in them, are what is stored. Never edit one in place: add a version,
// and teach the codec to lift the old one. `occurredAt` is when it happened, not when we heard of it.

/** Everything that can have happened to a customer. */
export type CustomerEvent =
  | RegistrationEvent
  | ContactEvent
  | PurchaseEvent
  | PaymentEvent
  | CostEvent
  | ComplaintEvent
  | RatingEvent
  | ReferralEvent
  | PointEvent
  | ChurnEvent
  | EndingEvent;

/** The stored form of a customer's events. Every field and version here lies in somebody's store: add, never edit. */
export const customerEvents = codec<CustomerEvent>({
  ...registrationShapes,
  ...contactShapes,
  ...purchaseShapes,
  ...paymentShapes,
  ...costShapes,
  ...complaintShapes,
  ...ratingShapes,
  ...referralShapes,
  ...pointShapes,
  ...churnShapes,
  ...endingShapes,
});
