import { accept, refuse, type Decision } from '../../decider.js';
import { stated } from '../../facts.js';
import type { Asking } from '../asking.js';
import { saidAgain, type Topic } from '../topic.js';
import type { ComplaintEvent, ComplaintResolved, CustomerComplained } from './complaint-events.js';

/** Refused: `complaint-id-reused`, `severity-out-of-range`. */
export type FileComplaint = Asking<'FileComplaint', CustomerComplained>;
/** Refused: `complaint-unknown`, `complaint-already-resolved`, `resolved-before-complaint`. */
export type ResolveComplaint = Asking<'ResolveComplaint', ComplaintResolved, 'hoursOpen'>;

export type ComplaintCommand = FileComplaint | ResolveComplaint;
export type ComplaintRefusal =
  | 'complaint-id-reused'
  | 'severity-out-of-range'
  | 'complaint-unknown'
  | 'complaint-already-resolved'
  | 'resolved-before-complaint';

export interface Complaints {
  readonly complaints: Map<string, CustomerComplained>;
  readonly resolutions: Map<string, ComplaintResolved>;
}

export const complaints: Topic<ComplaintCommand, ComplaintEvent, Complaints, ComplaintRefusal> = {
  initial: () => ({ complaints: new Map(), resolutions: new Map() }),
  growth: {
    CustomerComplained: (state, event) => {
      state.complaints.set(event.complaintId, event);
    },
    ComplaintResolved: (state, event) => {
      state.resolutions.set(event.complaintId, event);
    },
  },
  decisions: { FileComplaint: fileComplaint, ResolveComplaint: resolveComplaint },
};

function fileComplaint(
  command: FileComplaint,
  state: Complaints,
): Decision<CustomerComplained, ComplaintRefusal> {
  const fact = complaint(command);
  const known = state.complaints.get(fact.complaintId);
  if (known) return saidAgain(known, fact, 'complaint-id-reused');
  if (![1, 2, 3, 4, 5].includes(fact.severity)) return refuse('severity-out-of-range');
  return accept(fact);
}

function resolveComplaint(
  command: ResolveComplaint,
  state: Complaints,
): Decision<ComplaintResolved, ComplaintRefusal> {
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
