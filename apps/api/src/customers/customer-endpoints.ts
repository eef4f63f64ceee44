import { GiveCareEndpoint } from './care/give-care.js';
import { PlanSupportEndpoint } from './care/plan-support.js';
import { DeclareChurnEndpoint } from './churn/declare-churn.js';
import { WinBackCustomerEndpoint } from './churn/win-back-customer.js';
import { AcknowledgeComplaintEndpoint } from './complaints/acknowledge-complaint.js';
import { ActOnComplaintEndpoint } from './complaints/act-on-complaint.js';
import { CompensateCustomerEndpoint } from './complaints/compensate-customer.js';
import { FileComplaintEndpoint } from './complaints/file-complaint.js';
import { ResolveComplaintEndpoint } from './complaints/resolve-complaint.js';
import { WithdrawComplaintEndpoint } from './complaints/withdraw-complaint.js';
import { EvaluateContactEndpoint } from './contacts/evaluate-contact.js';
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
import { RecordCostEndpoint } from './costs/record-cost.js';
import { MergeCustomerEndpoint } from './endings/merge-customer.js';
import { RecordMissedPaymentEndpoint } from './payments/record-missed-payment.js';
import { RecordPaymentEndpoint } from './payments/record-payment.js';
import { EarnPointsEndpoint } from './points/earn-points.js';
import { ExpirePointsEndpoint } from './points/expire-points.js';
import { RedeemPointsEndpoint } from './points/redeem-points.js';
import { CorrectPurchaseEndpoint } from './purchases/correct-purchase.js';
import { RecordPurchaseEndpoint } from './purchases/record-purchase.js';
import { RecordReturnEndpoint } from './purchases/record-return.js';
import { RecordRatingEndpoint } from './ratings/record-rating.js';
import { ReferCustomerEndpoint } from './referrals/refer-customer.js';
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
  EvaluateContactEndpoint,
  KeepPromiseEndpoint,
  RecordPurchaseEndpoint,
  RecordReturnEndpoint,
  CorrectPurchaseEndpoint,
  RecordMissedPaymentEndpoint,
  RecordPaymentEndpoint,
  RecordCostEndpoint,
  FileComplaintEndpoint,
  AcknowledgeComplaintEndpoint,
  ActOnComplaintEndpoint,
  CompensateCustomerEndpoint,
  ResolveComplaintEndpoint,
  WithdrawComplaintEndpoint,
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
  ReferCustomerEndpoint,
  EarnPointsEndpoint,
  RedeemPointsEndpoint,
  ExpirePointsEndpoint,
  DeclareChurnEndpoint,
  WinBackCustomerEndpoint,
  MergeCustomerEndpoint,
];
