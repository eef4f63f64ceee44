import fc, { type Arbitrary } from 'fast-check';
import { anyCare } from './care/any-care.contract.js';
import { anyChurn } from './churn/any-churn.contract.js';
import { anyComplaint } from './complaints/any-complaint.contract.js';
import { anyContact } from './contacts/any-contact.contract.js';
import { anyContract } from './contracts/any-contract.contract.js';
import type { CustomerCommand } from './customer-commands.js';
import { anyNeed } from './needs/any-need.contract.js';
import { anyOpportunity } from './opportunities/any-opportunity.contract.js';
import { anyProfile } from './profile/any-profile.contract.js';
import { anyPromise } from './promises/any-promise.contract.js';
import { anyCost } from './costs/any-cost.contract.js';
import { anyEnding } from './endings/any-ending.contract.js';
import { anyPayment } from './payments/any-payment.contract.js';
import { anyPoint } from './points/any-point.contract.js';
import { anyPurchase } from './purchases/any-purchase.contract.js';
import { anyRating } from './ratings/any-rating.contract.js';
import { anyReferral } from './referrals/any-referral.contract.js';
import { anyRegistration } from './registration/any-registration.contract.js';
import { anyService } from './services/any-service.contract.js';

/** Any command to a customer that has the right shape; many of them will be refused. */
export const anyCustomerCommand: Arbitrary<CustomerCommand> = fc.oneof(
  anyRegistration,
  anyProfile,
  anyContact,
  anyPromise,
  anyPurchase,
  anyPayment,
  anyCost,
  anyComplaint,
  anyRating,
  anyNeed,
  anyOpportunity,
  anyContract,
  anyCare,
  anyService,
  anyReferral,
  anyPoint,
  anyChurn,
  anyEnding,
);
