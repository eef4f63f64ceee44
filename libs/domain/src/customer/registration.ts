import { accept, refuse } from '../decider.js';
import { stated } from '../facts.js';
import type { RegisterCustomer } from './customer-commands.js';
import { saidAgain, type CustomerDecision } from './customer-decision.js';
import type { CustomerRegistered } from './customer-events.js';
import type { Customer } from './customer-state.js';
import { attributeKeys } from './vocabulary.js';

export function registerCustomer(command: RegisterCustomer, state: Customer): CustomerDecision {
  const fact = registration(command);
  if (state.registered) return saidAgain(state.registered, fact, 'customer-already-registered');
  if (!Object.keys(fact.attributes).every(isAllowed)) return refuse('attribute-not-allowed');
  return accept(fact);
}

const registration = ({
  occurredAt,
  partyKind,
  leadSource,
  attributes,
}: RegisterCustomer): CustomerRegistered =>
  stated({ type: 'CustomerRegistered', occurredAt, partyKind, leadSource, attributes });

const isAllowed = (key: string) => attributeKeys.some((allowed) => allowed === key);
