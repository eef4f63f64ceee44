import {
  careKinds,
  channels,
  churnDeclarers,
  churnReasons,
  complaintCauses,
  contactDirections,
  contactOutcomes,
  contactPurposes,
  funnelStages,
  needKinds,
  needSteps,
  partyKinds,
  presalesKinds,
  ratingInstruments,
} from '@hindsight/domain';
import type { UnsentCommand } from '../step.js';
import { amount, boolean, day, decimal, id, instant, list, oneOf, text, whole, type Kind } from './kinds.js';

/** A field of a command, as mappings may fill it. */
export interface Field {
  readonly kind: Kind;
  readonly required: boolean;
}

type Named<Type> = Extract<UnsentCommand, { type: Type }>;
type FieldOf<Value> = Field & { readonly required: undefined extends Value ? false : true };
/** Nothing personal is imported: rows that are refused are written to a file as they came, and nobody could erase that. */
type Unfilled = 'type' | 'occurredAt' | 'personal' | 'note' | 'text';
type FieldsOf<Command> = {
  readonly [Name in Exclude<keyof Command, Unfilled>]-?: FieldOf<Command[Name]>;
};
/** A command that is not here cannot be imported; one that is here has all of its fields, or nothing compiles. */
type Importable = { readonly [Type in UnsentCommand['type']]?: FieldsOf<Named<Type>> };

const needs = (kind: Kind) => ({ kind, required: true }) as const;
const may = (kind: Kind) => ({ kind, required: false }) as const;
const channel = oneOf(channels);

const table = {
  RecordPurchase: {
    orderId: needs(id),
    amount: needs(amount),
    margin: may(amount),
    channel: may(channel),
    category: may(text),
    lines: may(whole),
    isNewProduct: may(boolean),
    reason: may(text),
  },
  RecordReturn: { returnId: needs(id), orderId: may(id), amount: needs(amount), reason: may(text) },
  RecordContact: {
    contactId: needs(id),
    channel: needs(channel),
    direction: needs(oneOf(contactDirections)),
    purpose: needs(oneOf(contactPurposes)),
    outcome: needs(oneOf(contactOutcomes)),
    durationSeconds: may(whole),
    nextContactAt: may(instant),
    promiseId: may(id),
    promiseDue: may(instant),
  },
  KeepPromise: { promiseId: needs(id) },
  CorrectPurchase: {
    orderId: needs(id),
    amount: needs(amount),
    margin: may(amount),
    channel: may(channel),
    category: may(text),
  },
  RecordPayment: { orderId: needs(id), amount: needs(amount), daysLate: needs(whole) },
  RecordMissedPayment: { orderId: needs(id), amount: needs(amount), daysLate: needs(whole) },
  RecordCost: { costId: needs(id), amount: needs(amount), category: needs(text) },
  FileComplaint: {
    complaintId: needs(id),
    channel: needs(channel),
    category: may(text),
    severity: needs(whole),
    cause: may(oneOf(complaintCauses)),
  },
  AcknowledgeComplaint: { complaintId: needs(id) },
  ActOnComplaint: { complaintId: needs(id) },
  CompensateCustomer: { complaintId: needs(id), amount: may(amount) },
  ResolveComplaint: { complaintId: needs(id), outcome: may(text) },
  WithdrawComplaint: { complaintId: needs(id) },
  RecordRating: {
    ratingId: needs(id),
    instrument: needs(oneOf(ratingInstruments)),
    score: needs(decimal),
  },
  IdentifyNeed: {
    ...{ needId: needs(id), kind: may(oneOf(needKinds)), area: may(text), priority: may(whole) },
    ...{ urgency: may(whole), importance: may(whole), costLevel: may(whole), step: may(oneOf(needSteps)) },
  },
  ValidateNeed: { needId: needs(id) },
  SendProposal: { needId: needs(id) },
  AssessOpportunity: {
    opportunityId: needs(id),
    salesStage: needs(whole),
    funnelStage: needs(oneOf(funnelStages)),
    intent: needs(whole),
    amount: may(amount),
    potential: may(decimal),
    evidence: needs(list),
  },
  GivePresales: { opportunityId: needs(id), kind: needs(oneOf(presalesKinds)) },
  SendContract: { contractId: needs(id), amount: may(amount), from: needs(instant), to: needs(instant) },
  SignContract: { contractId: needs(id), amount: may(amount), from: may(instant), to: may(instant) },
  ExpireContract: { contractId: needs(id) },
  EarnPoints: {
    entryId: needs(id),
    points: needs(whole),
    orderId: may(id),
    expiresOn: needs(day),
  },
  RedeemPoints: { entryId: needs(id), points: needs(whole), orderId: may(id), rewardId: may(id) },
  ExpirePoints: { entryId: needs(id), expiresOn: needs(day) },
  GiveCare: { careId: needs(id), kind: needs(oneOf(careKinds)), amount: may(amount) },
  PlanSupport: { planId: needs(id), amount: needs(amount), year: needs(whole) },
  RequestService: { serviceId: needs(id), kind: needs(text) },
  CompleteService: { serviceId: needs(id), solved: may(boolean), nextMaintenanceOn: may(day) },
  UseSelfService: { serviceId: needs(id), kind: needs(text), solved: may(boolean) },
  AssignOwner: { ownerId: needs(id) },
  DeclareChurn: { reason: needs(oneOf(churnReasons)), declaredBy: needs(oneOf(churnDeclarers)) },
  WinBackCustomer: { reason: needs(text) },
} satisfies Importable;

/** Commands that rows may become, by name; registration is a matter of its own. */
export const factCommands: ReadonlyMap<string, Readonly<Record<string, Field>>> = new Map(
  Object.entries(table),
);

/** When it happened; every command has it. */
export const occurredAt = needs(instant);

/** Of the registration of a customer, beside the attributes. */
export const registrationFields: Readonly<Record<string, Field>> = {
  partyKind: needs(oneOf(partyKinds)),
  leadSource: may(text),
};

export const attribute = may(text);
export const customerId = needs(id);
/** What a pseudonym stands for may be written in any way. */
export const personal = needs(text);
