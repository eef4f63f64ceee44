import type { CareCommand, CareRefusal } from './care/care.js';
import type { ChurnCommand, ChurnRefusal } from './churn/churn.js';
import type { ComplaintCommand, ComplaintRefusal } from './complaints/complaints.js';
import type { ContactCommand, ContactRefusal } from './contacts/contacts.js';
import type { ContractCommand, ContractRefusal } from './contracts/contracts.js';
import type { NeedCommand, NeedRefusal } from './needs/needs.js';
import type { OpportunityCommand, OpportunityRefusal } from './opportunities/opportunities.js';
import type { ProfileCommand, ProfileRefusal } from './profile/profile.js';
import type { PromiseCommand, PromiseRefusal } from './promises/promises.js';
import type { CostCommand, CostRefusal } from './costs/costs.js';
import type { EndingCommand, EndingRefusal } from './endings/endings.js';
import type { PaymentCommand, PaymentRefusal } from './payments/payments.js';
import type { PointCommand, PointRefusal } from './points/points.js';
import type { PurchaseCommand, PurchaseRefusal } from './purchases/purchases.js';
import type { RatingCommand, RatingRefusal } from './ratings/ratings.js';
import type { ReferralCommand, ReferralRefusal } from './referrals/referrals.js';
import type { RegistrationCommand, RegistrationRefusal } from './registration/registration.js';
import type { ServiceCommand, ServiceRefusal } from './services/services.js';

/** Every one may be refused as `customer-not-registered`, `customer-merged`, `customer-erased`, `time-in-the-future` (> 5 min). */
export type CustomerCommand =
  | RegistrationCommand
  | ProfileCommand
  | ContactCommand
  | PromiseCommand
  | PurchaseCommand
  | ComplaintCommand
  | RatingCommand
  | NeedCommand
  | OpportunityCommand
  | ContractCommand
  | CareCommand
  | ServiceCommand
  | ChurnCommand
  | PaymentCommand
  | CostCommand
  | ReferralCommand
  | PointCommand
  | EndingCommand;

/** What stands in the way of a customer command. Each names the fact, and none is ever renamed: callers match on it. */
export type CustomerRefusal =
  | 'customer-not-registered'
  | 'customer-erased'
  | 'customer-merged'
  | 'time-in-the-future'
  | RegistrationRefusal
  | ProfileRefusal
  | ContactRefusal
  | PromiseRefusal
  | PurchaseRefusal
  | PaymentRefusal
  | CostRefusal
  | ComplaintRefusal
  | RatingRefusal
  | NeedRefusal
  | OpportunityRefusal
  | ContractRefusal
  | CareRefusal
  | ServiceRefusal
  | ChurnRefusal
  | ReferralRefusal
  | PointRefusal
  | EndingRefusal;
