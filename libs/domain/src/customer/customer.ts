import type { Aggregate } from '../aggregate.js';
import { accept, refuse, type Decider, type Decision } from '../decider.js';
import type { CustomerCommand, CustomerRefusal } from './customer-commands.js';
import { customerEvents, type CustomerEvent } from './customer-events.js';
import { decisions, growth, nobody, type Customer } from './customer-topics.js';
import { isMergedSo, isOfErasure } from './endings/endings.js';
import { heeded } from './skipping/skipped-events.js';

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
  evolve(state, event) {
    // The entry of an event's type takes that type. The state grows in place: it belongs to one fold.
    const grow = growth[event.type] as Growth;
    grow(state, event);
    return state;
  },
  decide(command, state) {
    if (isMergedSo(command, state)) return accept();
    const obstacle = againstAnything(command, state);
    if (obstacle) return refuse(obstacle);
    // The entry of a command's type takes that type.
    const decide = decisions[command.type] as Judgement;
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

type Growth = (state: Customer, event: CustomerEvent) => void;

type Judgement = (
  command: CustomerCommand,
  state: Customer,
  reportingCurrency: string,
) => Decision<CustomerEvent, CustomerRefusal>;

function againstAnything(command: CustomerCommand, state: Customer): CustomerRefusal | null {
  const { type, occurredAt, now } = command;
  if (!isOfErasure(command)) {
    if (state.erasure) return 'customer-erased';
    if (state.ended) return `customer-${state.ended}`;
  }
  if (type !== 'RegisterCustomer' && !state.registered) return 'customer-not-registered';
  if (occurredAt.getTime() > now.getTime() + clockSkewMs) return 'time-in-the-future';
  return null;
}
