import { accept, refuse, type Decision } from '../../decider.js';
import { stated } from '../../facts.js';
import type { Asking } from '../asking.js';
import { saidAgain, type Topic } from '../topic.js';
import type { ContactEvaluated, ContactEvent, CustomerContacted } from './contact-events.js';
import type { ForbiddenFound } from './forbidden-phrases.js';
import { wayThrough } from './maintenance-ways.js';

/**
 * A promise is made once. Refused: `contact-id-reused`, `promise-id-reused`.
 * `seen` is what was found in the note before it was sealed. It is no part of what is said: a later release may find more in the
 * same words, and a repeat is a repeat all the same.
 */
export type RecordContact = Asking<
  'RecordContact',
  CustomerContacted,
  'forbiddenHits' | 'forbiddenGroups'
> & { readonly seen?: ForbiddenFound };

/**
 * Once of each contact; the way is that of its channel unless stated.
 * Refused: `contact-unknown`, `effect-out-of-range`, `evaluated-before-contact`, `contact-already-evaluated`.
 */
export type EvaluateContact = Asking<'EvaluateContact', ContactEvaluated, 'channel'>;

export type ContactCommand = RecordContact | EvaluateContact;
export type ContactRefusal =
  | 'contact-id-reused'
  | 'promise-id-reused'
  | 'contact-unknown'
  | 'effect-out-of-range'
  | 'evaluated-before-contact'
  | 'contact-already-evaluated';

export interface Contacts {
  readonly contacts: Map<string, CustomerContacted>;
  /** The contact that made each promise, by promise. */
  readonly promises: Map<string, CustomerContacted>;
  readonly evaluations: Map<string, ContactEvaluated>;
}

export const contacts: Topic<ContactCommand, ContactEvent, Contacts, ContactRefusal> = {
  initial: () => ({ contacts: new Map(), promises: new Map(), evaluations: new Map() }),
  growth: {
    CustomerContacted: (state, event) => {
      state.contacts.set(event.contactId, event);
      const { promiseId } = event;
      if (promiseId !== undefined && !state.promises.has(promiseId)) state.promises.set(promiseId, event);
    },
    ContactEvaluated: (state, event) => {
      state.evaluations.set(event.contactId, event);
    },
  },
  decisions: { RecordContact: recordContact, EvaluateContact: evaluateContact },
};

function recordContact(command: RecordContact, state: Contacts): Decision<CustomerContacted, ContactRefusal> {
  const fact = contact(command);
  const known = state.contacts.get(fact.contactId);
  if (known) return saidAgain(asSaid(known), fact, 'contact-id-reused');
  const { promiseId } = fact;
  if (promiseId !== undefined && state.promises.has(promiseId)) return refuse('promise-id-reused');
  return accept({ ...fact, ...found(command.seen) });
}

function evaluateContact(
  { occurredAt, contactId, way, effect }: EvaluateContact,
  state: Contacts,
): Decision<ContactEvaluated, ContactRefusal> {
  const made = state.contacts.get(contactId);
  if (!made) return refuse('contact-unknown');
  if (![1, 2, 3, 4, 5].includes(effect)) return refuse('effect-out-of-range');
  const { channel } = made;
  const fact: ContactEvaluated = stated({
    ...{ type: 'ContactEvaluated', occurredAt, contactId, channel, effect },
    way: way ?? wayThrough[channel],
  });
  const known = state.evaluations.get(contactId);
  if (known) return saidAgain(known, fact, 'contact-already-evaluated');
  return occurredAt < made.occurredAt ? refuse('evaluated-before-contact') : accept(fact);
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

const found = (seen: ForbiddenFound | undefined): Partial<CustomerContacted> =>
  seen ? { forbiddenHits: seen.hits, ...(seen.hits > 0 && { forbiddenGroups: seen.groups }) } : {};

/** Less what was found in it. */
const asSaid = (contact: CustomerContacted): CustomerContacted =>
  stated({ ...contact, forbiddenHits: undefined, forbiddenGroups: undefined });
