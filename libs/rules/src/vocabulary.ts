import type { FieldReference } from './rule-set.js';

export type FieldType = FieldReference['type'];

/** One event type as rules see it. Fields that are not listed are stored, but no rule can read them. */
export interface EventType {
  /** The short name that rules list. */
  readonly name: string;
  readonly fields: ReadonlyMap<string, FieldType>;
  /** Why no feature may list it: its effect is on the history itself. Null for all others. */
  readonly notListed: string | null;
}

const fieldTypes = { n: 'number', t: 'text', b: 'boolean', m: 'money', id: 'id' } as const;
type Fields = Readonly<Record<string, keyof typeof fieldTypes>>;

const complaintStep: Fields = { complaintId: 'id', hoursOpen: 'n' };
const payment: Fields = { orderId: 'id', amount: 'm', daysLate: 'n' };
const need: Fields = { needId: 'id', kind: 't', area: 't', priority: 'n' };
const contract: Fields = { contractId: 'id', amount: 'm' };
const points: Fields = { entryId: 'id', points: 'n', orderId: 'id', rewardId: 'id' };
const service: Fields = { serviceId: 'id', kind: 't', hours: 'n', solved: 'b' };

// Stored names are never renamed; a field keeps its one type in every event that has it.
const table: Readonly<Record<string, readonly [name: string, fields: Fields]>> = {
  CustomerRegistered: ['registered', { partyKind: 't', leadSource: 't' }],
  CustomerProfileChanged: ['profile_changed', {}],
  CustomerContacted: [
    'contacted',
    {
      contactId: 'id',
      channel: 't',
      direction: 't',
      purpose: 't',
      outcome: 't',
      durationSeconds: 'n',
      promiseId: 'id',
      forbiddenHits: 'n',
    },
  ],
  ContactEvaluated: ['contact_evaluated', { contactId: 'id', channel: 't', way: 't', effect: 'n' }],
  PromiseKept: ['promise_kept', { promiseId: 'id' }],
  CustomerPurchased: [
    'purchased',
    {
      orderId: 'id',
      amount: 'm',
      margin: 'm',
      channel: 't',
      category: 't',
      lines: 'n',
      isNewProduct: 'b',
      reason: 't',
    },
  ],
  PurchaseReturned: ['returned', { returnId: 'id', orderId: 'id', amount: 'm', reason: 't' }],
  PurchaseCorrected: ['corrected', { orderId: 'id', amount: 'm', margin: 'm', channel: 't', category: 't' }],
  PaymentReceived: ['paid', payment],
  PaymentMissed: ['payment_missed', payment],
  CostToServeRecorded: ['cost', { costId: 'id', amount: 'm', category: 't' }],
  CustomerComplained: [
    'complained',
    { complaintId: 'id', channel: 't', category: 't', severity: 'n', cause: 't' },
  ],
  ComplaintAcknowledged: ['acknowledged', complaintStep],
  ComplaintActionTaken: ['action_taken', complaintStep],
  CustomerCompensated: ['compensated', { ...complaintStep, amount: 'm' }],
  ComplaintResolved: ['resolved', { ...complaintStep, outcome: 't' }],
  ComplaintWithdrawn: ['complaint_withdrawn', { complaintId: 'id' }],
  CustomerRated: ['rated', { ratingId: 'id', instrument: 't', score: 'n', score100: 'n' }],
  NeedIdentified: ['need', need],
  NeedValidated: ['need_validated', need],
  ProposalSent: ['proposal_sent', need],
  OpportunityAssessed: [
    'opportunity',
    { opportunityId: 'id', salesStage: 'n', funnelStage: 't', intent: 'n', amount: 'm', potential: 'n' },
  ],
  PresalesGiven: ['presales', { opportunityId: 'id', kind: 't' }],
  ContractSent: ['contract_sent', contract],
  ContractSigned: ['contract_signed', contract],
  ContractExpired: ['contract_expired', contract],
  CustomerReferred: ['referred', { referredCustomerId: 'id', influence: 'n' }],
  PointsEarned: ['points_earned', points],
  PointsRedeemed: ['points_redeemed', points],
  PointsExpired: ['points_expired', points],
  CareGiven: ['care', { careId: 'id', kind: 't', amount: 'm' }],
  SupportPlanned: ['support_planned', { planId: 'id', amount: 'm', year: 'n' }],
  ServiceRequested: ['service_requested', service],
  ServiceCompleted: ['service_completed', service],
  SelfServiceUsed: ['self_service', service],
  OwnerAssigned: ['owner_assigned', { ownerId: 'id' }],
  CustomerChurned: ['churned', { reason: 't', declaredBy: 't' }],
  CustomerWonBack: ['won_back', { reason: 't' }],
  CustomerMerged: ['merged', { survivorId: 'id' }],
  CustomerAbsorbed: ['absorbed', { absorbedId: 'id' }],
  CustomerErased: ['erased', { requestId: 'id', legalBasis: 't' }],
};

const notListed: Readonly<Record<string, string>> = {
  corrected: 'a correction takes effect in the purchase that it names',
  complaint_withdrawn: 'a withdrawal takes effect in the complaint that it names',
};

/** Every event type that rules know, by the name it is stored under. */
export const storedTypes: ReadonlyMap<string, EventType> = new Map(
  Object.entries(table).map(([stored, [name, fields]]) => [stored, eventType(name, fields)]),
);

/** The same types by the short name that rules list. */
export const eventTypes: ReadonlyMap<string, EventType> = new Map(
  [...storedTypes.values()].map((one) => [one.name, one]),
);

function eventType(name: string, fields: Fields): EventType {
  const typed = Object.entries(fields).map(([field, letter]) => [field, fieldTypes[letter]] as const);
  return { name, fields: new Map(typed), notListed: notListed[name] ?? null };
}
