import { accept, refuse, type Decision } from '../../decider.js';
import { stated } from '../../facts.js';
import type { Asking } from '../asking.js';
import { isPersonalKey } from '../personal/personal-data.js';
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
  if (!isOfProfile(fact)) return refuse('attribute-not-allowed');
  return accept(fact);
}

const registrationBy = ({
  occurredAt,
  partyKind,
  leadSource,
  attributes,
  personal,
}: RegisterCustomer): CustomerRegistered =>
  stated({ type: 'CustomerRegistered', occurredAt, partyKind, leadSource, attributes, personal });

/** Whether a profile takes all of these. */
export const isOfProfile = ({
  attributes,
  personal = {},
}: Pick<CustomerRegistered, 'attributes' | 'personal'>) =>
  Object.keys(attributes).every(isAttributeKey) && Object.keys(personal).every(isPersonalKey);

const isAttributeKey = (key: string) => attributeKeys.some((allowed) => allowed === key);
