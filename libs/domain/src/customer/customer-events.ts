import { codec } from '../codec.js';
import { careShapes, type CareEvent } from './care/care-events.js';
import { churnShapes, type ChurnEvent } from './churn/churn-events.js';
import { complaintShapes, type ComplaintEvent } from './complaints/complaint-events.js';
import { contactShapes, type ContactEvent } from './contacts/contact-events.js';
import { contractShapes, type ContractEvent } from './contracts/contract-events.js';
import { endingShapes, type EndingEvent } from './endings/ending-events.js';
import { needShapes, type NeedEvent } from './needs/need-events.js';
import { opportunityShapes, type OpportunityEvent } from './opportunities/opportunity-events.js';
import { profileShapes, type ProfileEvent } from './profile/profile-events.js';
import { promiseShapes, type PromiseEvent } from './promises/promise-events.js';
import { costShapes, type CostEvent } from './costs/cost-events.js';
import { paymentShapes, type PaymentEvent } from './payments/payment-events.js';
import { pointShapes, type PointEvent } from './points/point-events.js';
import { purchaseShapes, type PurchaseEvent } from './purchases/purchase-events.js';
import { ratingShapes, type RatingEvent } from './ratings/rating-events.js';
import { referralShapes, type ReferralEvent } from './referrals/referral-events.js';
import { registrationShapes, type RegistrationEvent } from './registration/registration-events.js';
import { serviceShapes, type ServiceEvent } from './services/service-events.js';

// The names and shapes of these events, and the words in them, are what is stored. Never edit one in place: add a version,
// and teach the codec to lift the old one. `occurredAt` is when it happened, not when we heard of it.

/** Everything that can have happened to a customer. */
export type CustomerEvent =
  | RegistrationEvent
  | ProfileEvent
  | ContactEvent
  | PromiseEvent
  | PurchaseEvent
  | ComplaintEvent
  | RatingEvent
  | NeedEvent
  | OpportunityEvent
  | ContractEvent
  | CareEvent
  | ServiceEvent
  | PaymentEvent
  | CostEvent
  | ReferralEvent
  | PointEvent
  | ChurnEvent
  | EndingEvent;

/** The stored form of a customer's events. Every field and version here lies in somebody's store: add, never edit. */
export const customerEvents = codec<CustomerEvent>({
  ...registrationShapes,
  ...profileShapes,
  ...contactShapes,
  ...promiseShapes,
  ...purchaseShapes,
  ...paymentShapes,
  ...costShapes,
  ...complaintShapes,
  ...ratingShapes,
  ...needShapes,
  ...opportunityShapes,
  ...contractShapes,
  ...careShapes,
  ...serviceShapes,
  ...referralShapes,
  ...pointShapes,
  ...churnShapes,
  ...endingShapes,
});
