import type { ChurnCommand, ChurnRefusal } from './churn/churn.js';
import type { ComplaintCommand, ComplaintRefusal } from './complaints/complaints.js';
import type { ContactCommand, ContactRefusal } from './contacts/contacts.js';
import type { CostCommand, CostRefusal } from './costs/costs.js';
import type { EndingCommand, EndingRefusal } from './endings/endings.js';
import type { PaymentCommand, PaymentRefusal } from './payments/payments.js';
import type { PointCommand, PointRefusal } from './points/points.js';
import type { PurchaseCommand, PurchaseRefusal } from './purchases/purchases.js';
import type { RatingCommand, RatingRefusal } from './ratings/ratings.js';
import type { ReferralCommand, ReferralRefusal } from './referrals/referrals.js';
import type { RegistrationCommand, RegistrationRefusal } from './registration/registration.js';

/** Every one may be refused as `customer-not-registered`, `customer-merged`, `customer-erased`, `time-in-the-future` (> 5 min). */
export type CustomerCommand =
  | RegistrationCommand
  | ContactCommand
  | PurchaseCommand
  | PaymentCommand
  | CostCommand
  | ComplaintCommand
  | RatingCommand
  | ReferralCommand
  | PointCommand
  | ChurnCommand
  | EndingCommand;

/** What stands in the way of a customer command. Each names the fact, and none is ever renamed: callers match on it. */
export type CustomerRefusal =
  | 'customer-not-registered'
  | 'customer-erased'
  | 'customer-merged'
  | 'time-in-the-future'
  | RegistrationRefusal
  | ContactRefusal
  | PurchaseRefusal
  | PaymentRefusal
  | CostRefusal
  | ComplaintRefusal
  | RatingRefusal
  | ReferralRefusal
  | PointRefusal
  | ChurnRefusal
  | EndingRefusal;
