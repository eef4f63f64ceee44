import { GiveCareEndpoint } from './care/give-care.js';
import { PlanSupportEndpoint } from './care/plan-support.js';
import { DeclareChurnEndpoint } from './churn/declare-churn.js';
import { FileComplaintEndpoint } from './complaints/file-complaint.js';
import { ResolveComplaintEndpoint } from './complaints/resolve-complaint.js';
import { RecordContactEndpoint } from './contacts/record-contact.js';
import { ExpireContractEndpoint } from './contracts/expire-contract.js';
import { SendContractEndpoint } from './contracts/send-contract.js';
import { SignContractEndpoint } from './contracts/sign-contract.js';
import { IdentifyNeedEndpoint } from './needs/identify-need.js';
import { SendProposalEndpoint } from './needs/send-proposal.js';
import { ValidateNeedEndpoint } from './needs/validate-need.js';
import { AssessOpportunityEndpoint } from './opportunities/assess-opportunity.js';
import { GivePresalesEndpoint } from './opportunities/give-presales.js';
import { AssignOwnerEndpoint } from './profile/assign-owner.js';
import { ChangeProfileEndpoint } from './profile/change-profile.js';
import { KeepPromiseEndpoint } from './promises/keep-promise.js';
import { RecordPurchaseEndpoint } from './purchases/record-purchase.js';
import { RecordReturnEndpoint } from './purchases/record-return.js';
import { RecordRatingEndpoint } from './ratings/record-rating.js';
import { RegisterCustomerEndpoint } from './registration/register-customer.js';
import { CompleteServiceEndpoint } from './services/complete-service.js';
import { RequestServiceEndpoint } from './services/request-service.js';
import { UseSelfServiceEndpoint } from './services/use-self-service.js';

/** The commands to customers; the example of each can be sent after those before it. */
export const customerEndpoints = [
  RegisterCustomerEndpoint,
  ChangeProfileEndpoint,
  AssignOwnerEndpoint,
  RecordContactEndpoint,
  KeepPromiseEndpoint,
  RecordPurchaseEndpoint,
  RecordReturnEndpoint,
  FileComplaintEndpoint,
  ResolveComplaintEndpoint,
  RecordRatingEndpoint,
  IdentifyNeedEndpoint,
  ValidateNeedEndpoint,
  SendProposalEndpoint,
  AssessOpportunityEndpoint,
  GivePresalesEndpoint,
  SendContractEndpoint,
  SignContractEndpoint,
  ExpireContractEndpoint,
  GiveCareEndpoint,
  PlanSupportEndpoint,
  RequestServiceEndpoint,
  CompleteServiceEndpoint,
  UseSelfServiceEndpoint,
  DeclareChurnEndpoint,
];
