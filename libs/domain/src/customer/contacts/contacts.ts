import { accept, refuse, type Decision } from '../../decider.js';
import { stated } from '../../facts.js';
import type { Asking } from '../asking.js';
import { saidAgain, type Topic } from '../topic.js';
import type { ContactEvent, CustomerContacted } from './contact-events.js';

/** A promise is made once. Refused: `contact-id-reused`, `promise-id-reused`. */
export type RecordContact = Asking<'RecordContact', CustomerContacted>;

export type ContactCommand = RecordContact;
export type ContactRefusal = 'contact-id-reused' | 'promise-id-reused';

export interface Contacts {
  readonly contacts: Map<string, CustomerContacted>;
  /** The contact that made each promise, by promise. */
  readonly promises: Map<string, CustomerContacted>;
}

export const contacts: Topic<ContactCommand, ContactEvent, Contacts, ContactRefusal> = {
  initial: () => ({ contacts: new Map(), promises: new Map() }),
  growth: {
    CustomerContacted: (state, event) => {
      state.contacts.set(event.contactId, event);
      const { promiseId } = event;
      if (promiseId !== undefined && !state.promises.has(promiseId)) state.promises.set(promiseId, event);
    },
  },
  decisions: { RecordContact: recordContact },
};

function recordContact(command: RecordContact, state: Contacts): Decision<CustomerContacted, ContactRefusal> {
  const fact = contact(command);
  const known = state.contacts.get(fact.contactId);
  if (known) return saidAgain(known, fact, 'contact-id-reused');
  const { promiseId } = fact;
  if (promiseId !== undefined && state.promises.has(promiseId)) return refuse('promise-id-reused');
  return accept(fact);
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
    note: command.note,
  });
