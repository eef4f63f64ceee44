import { DeclareChurnEndpoint } from './churn/declare-churn.js';
import { WinBackCustomerEndpoint } from './churn/win-back-customer.js';
import { AcknowledgeComplaintEndpoint } from './complaints/acknowledge-complaint.js';
import { ActOnComplaintEndpoint } from './complaints/act-on-complaint.js';
import { CompensateCustomerEndpoint } from './complaints/compensate-customer.js';
import { FileComplaintEndpoint } from './complaints/file-complaint.js';
import { ResolveComplaintEndpoint } from './complaints/resolve-complaint.js';
import { WithdrawComplaintEndpoint } from './complaints/withdraw-complaint.js';
import { RecordContactEndpoint } from './contacts/record-contact.js';
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

/** The commands to customers; the example of each can be sent after those before it. */
export const customerEndpoints = [
  RegisterCustomerEndpoint,
  RecordContactEndpoint,
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
  ReferCustomerEndpoint,
  EarnPointsEndpoint,
  RedeemPointsEndpoint,
  ExpirePointsEndpoint,
  DeclareChurnEndpoint,
  WinBackCustomerEndpoint,
  MergeCustomerEndpoint,
];
