import { accept, refuse, type Decision } from '../../decider.js';
import { stated } from '../../facts.js';
import type { Asking } from '../asking.js';
import { saidAgain, type Topic } from '../topic.js';
import { attributeKeys, type CustomerRegistered, type RegistrationEvent } from './registration-events.js';

/** Refused: `customer-already-registered`, `attribute-not-allowed`. */
export type RegisterCustomer = Asking<'RegisterCustomer', CustomerRegistered>;

export type RegistrationCommand = RegisterCustomer;
export type RegistrationRefusal = 'customer-already-registered' | 'attribute-not-allowed';

export interface Registration {
  registered: CustomerRegistered | null;
}

export const registration: Topic<RegistrationCommand, RegistrationEvent, Registration, RegistrationRefusal> =
  {
    initial: () => ({ registered: null }),
    growth: {
      CustomerRegistered: (state, event) => {
        state.registered = event;
      },
    },
    decisions: { RegisterCustomer: registerCustomer },
  };

function registerCustomer(
  command: RegisterCustomer,
  { registered }: Registration,
): Decision<CustomerRegistered, RegistrationRefusal> {
  const fact = registrationBy(command);
  if (registered) return saidAgain(registered, fact, 'customer-already-registered');
  if (!Object.keys(fact.attributes).every(isAttributeKey)) return refuse('attribute-not-allowed');
  return accept(fact);
}

const registrationBy = ({
  occurredAt,
  partyKind,
  leadSource,
  attributes,
}: RegisterCustomer): CustomerRegistered =>
  stated({ type: 'CustomerRegistered', occurredAt, partyKind, leadSource, attributes });

/** Whether a profile takes an attribute of this name. */
export const isAttributeKey = (key: string) => attributeKeys.some((allowed) => allowed === key);
