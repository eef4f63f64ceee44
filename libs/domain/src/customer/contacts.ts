import { accept } from '../decider.js';
import { stated } from '../facts.js';
import type { RecordContact } from './customer-commands.js';
import { saidAgain, type CustomerDecision } from './customer-decision.js';
import type { CustomerContacted } from './customer-events.js';
import type { Customer } from './customer-state.js';

export function recordContact(command: RecordContact, state: Customer): CustomerDecision {
  const fact = contact(command);
  const known = state.contacts.get(fact.contactId);
  if (known) return saidAgain(known, fact, 'contact-id-reused');
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
  });
