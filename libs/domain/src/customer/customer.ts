import type { Aggregate } from '../aggregate.js';
import { refuse, type Decider } from '../decider.js';
import { fileComplaint, resolveComplaint } from './complaints.js';
import { declareChurn } from './churn.js';
import { recordContact } from './contacts.js';
import { customerEvents } from './customer-codec.js';
import type { CustomerCommand } from './customer-commands.js';
import type { CustomerDecision, CustomerRefusal } from './customer-decision.js';
import type { CustomerEvent } from './customer-events.js';
import { evolve, nobody, type Customer } from './customer-state.js';
import { recordPurchase, recordReturn } from './purchases.js';
import { recordRating } from './ratings.js';
import { registerCustomer } from './registration.js';
import { heeded } from './skipped-events.js';

/** Streams are `customer-<id>`; the id is the caller's own and pseudonymous. */
export const customerIdPattern = /^[A-Za-z0-9_.:-]{1,64}$/;

/** How far ahead of ours the clock of whoever tells us may be. */
const clockSkewMs = 5 * 60_000;

/**
 * The decisions about one customer.
 * @param reportingCurrency ISO 4217; the one currency that amounts may be in
 */
export const customerIn = (
  reportingCurrency: string,
): Decider<CustomerCommand, CustomerEvent, Customer, CustomerRefusal> => ({
  initial: nobody,
  evolve,
  decide(command, state) {
    const obstacle = againstAnything(command, state);
    if (obstacle) return refuse(obstacle);
    // The entry of a command's type takes that type.
    const decide = decisions[command.type] as Judgement<CustomerCommand>;
    return decide(command, state, reportingCurrency);
  },
});

/** The customer as a command handler needs it: streams `customer-<id>`, decisions, stored form. */
export const customerAggregate = (
  reportingCurrency: string,
): Aggregate<CustomerCommand, CustomerEvent, Customer, CustomerRefusal> => ({
  category: 'customer',
  decider: customerIn(reportingCurrency),
  events: customerEvents,
  heeded,
});

type Judgement<Command> = (command: Command, state: Customer, reportingCurrency: string) => CustomerDecision;

const decisions: {
  [T in CustomerCommand['type']]: Judgement<Extract<CustomerCommand, { type: T }>>;
} = {
  RegisterCustomer: registerCustomer,
  RecordContact: recordContact,
  RecordPurchase: recordPurchase,
  RecordReturn: recordReturn,
  FileComplaint: fileComplaint,
  ResolveComplaint: resolveComplaint,
  RecordRating: recordRating,
  DeclareChurn: declareChurn,
};

function againstAnything(
  { type, occurredAt, now }: CustomerCommand,
  state: Customer,
): CustomerRefusal | null {
  if (state.ended) return `customer-${state.ended}`;
  if (type !== 'RegisterCustomer' && !state.registered) return 'customer-not-registered';
  if (occurredAt.getTime() > now.getTime() + clockSkewMs) return 'time-in-the-future';
  return null;
}
