import { accept, type Decision } from '../../decider.js';
import { stated } from '../../facts.js';
import type { Asking } from '../asking.js';
import { saidAgain, type Topic } from '../topic.js';
import type { ContactEvent, CustomerContacted } from './contact-events.js';

/** Refused: `contact-id-reused`. */
export type RecordContact = Asking<'RecordContact', CustomerContacted>;

export type ContactCommand = RecordContact;
export type ContactRefusal = 'contact-id-reused';

export interface Contacts {
  readonly contacts: Map<string, CustomerContacted>;
}

export const contacts: Topic<ContactCommand, ContactEvent, Contacts, ContactRefusal> = {
  initial: () => ({ contacts: new Map() }),
  growth: {
    CustomerContacted: (state, event) => {
      state.contacts.set(event.contactId, event);
    },
  },
  decisions: { RecordContact: recordContact },
};

function recordContact(command: RecordContact, state: Contacts): Decision<CustomerContacted, ContactRefusal> {
  const fact = contact(command);
  const known = state.contacts.get(fact.contactId);
  return known ? saidAgain(known, fact, 'contact-id-reused') : accept(fact);
}

const contact = (command: RecordContact): CustomerContacted =>
  stated({
    type: 'CustomerContacted',
    occurredAt: command.occurredAt,
    contactId: command.contactId,
    channel: command.channel,
    direction: command.direction,
    purpose: command.purpose,
    outcome: command.outcome,
    durationSeconds: command.durationSeconds,
    nextContactAt: command.nextContactAt,
    promiseId: command.promiseId,
    promiseDue: command.promiseDue,
  });
