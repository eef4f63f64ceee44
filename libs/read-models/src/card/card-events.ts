import { effectiveEventsKnown } from '../customer-event/effective-events.js';

/** A fact of one customer. */
export interface CardEvent {
  readonly type: string;
  readonly at: Date;
  /** When the customer was merged or erased; null while it goes on. */
  readonly ended_at: Date | null;
  readonly data: Readonly<Record<string, unknown>>;
}

const types = [
  ...['CustomerRegistered', 'CustomerProfileChanged', 'OwnerAssigned', 'CustomerChurned', 'CustomerWonBack'],
  ...['CustomerContacted', 'PromiseKept', 'CustomerPurchased', 'PurchaseReturned', 'CostToServeRecorded'],
  ...['PaymentMissed', 'PaymentReceived', 'CustomerComplained', 'CustomerRated'],
  ...['ComplaintAcknowledged', 'ComplaintActionTaken', 'CustomerCompensated', 'ComplaintResolved'],
  ...['NeedIdentified', 'NeedValidated', 'OpportunityAssessed', 'ContractSent', 'ContractSigned'],
  ...['ContractExpired', 'CustomerReferred', 'PointsEarned', 'PointsRedeemed', 'PointsExpired', 'CareGiven'],
  ...['ServiceRequested', 'ServiceCompleted'],
];

/** What had happened to the customer $3, as known at the log position $4, in order. Cost: its events, by the primary key. */
export const cardEvents = `
SELECT f.type, f.occurred_at AS at, CASE WHEN f.goes_on THEN NULL ELSE f.ends_at END AS ended_at, f.data
FROM ${effectiveEventsKnown(...types)} f
WHERE f.customer_id = $3::text
ORDER BY f.occurred_at, f.revision`;
