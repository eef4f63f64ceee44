import { accept, refuse } from '../decider.js';
import { stated } from '../facts.js';
import type { FileComplaint, ResolveComplaint } from './customer-commands.js';
import { saidAgain, type CustomerDecision } from './customer-decision.js';
import type { ComplaintResolved, CustomerComplained } from './customer-events.js';
import type { Customer } from './customer-state.js';

export function fileComplaint(command: FileComplaint, state: Customer): CustomerDecision {
  const fact = complaint(command);
  const known = state.complaints.get(fact.complaintId);
  if (known) return saidAgain(known, fact, 'complaint-id-reused');
  if (![1, 2, 3, 4, 5].includes(fact.severity)) return refuse('severity-out-of-range');
  return accept(fact);
}

export function resolveComplaint(command: ResolveComplaint, state: Customer): CustomerDecision {
  const complained = state.complaints.get(command.complaintId);
  if (!complained) return refuse('complaint-unknown');
  const fact = resolution(command, complained);
  const known = state.resolutions.get(fact.complaintId);
  if (known) return saidAgain(known, fact, 'complaint-already-resolved');
  if (fact.hoursOpen < 0) return refuse('resolved-before-complaint');
  return accept(fact);
}

const complaint = (command: FileComplaint): CustomerComplained =>
  stated({
    type: 'CustomerComplained',
    occurredAt: command.occurredAt,
    complaintId: command.complaintId,
    channel: command.channel,
    category: command.category,
    severity: command.severity,
    cause: command.cause,
  });

const resolution = (
  { occurredAt, complaintId, outcome }: ResolveComplaint,
  complained: CustomerComplained,
): ComplaintResolved =>
  stated({
    type: 'ComplaintResolved',
    occurredAt,
    complaintId,
    hoursOpen: hoursBetween(complained.occurredAt, occurredAt),
    outcome,
  });

const hoursBetween = (from: Date, to: Date) => (to.getTime() - from.getTime()) / 3_600_000;
