import { accept, refuse, type Decision } from '../../decider.js';
import { stated } from '../../facts.js';
import type { Asking } from '../asking.js';
import { saidAgain, type Topic } from '../topic.js';
import type { ComplaintEvent, ComplaintFollowUp, CustomerComplained } from './complaint-events.js';
import {
  acknowledgeComplaint,
  actOnComplaint,
  compensateCustomer,
  resolveComplaint,
  withdrawComplaint,
  type ComplaintHandling,
  type HandlingRefusal,
} from './complaint-handling.js';

/** Refused: `complaint-id-reused`, `severity-out-of-range`. Of a complaint that was withdrawn, the same again is a repeat. */
export type FileComplaint = Asking<'FileComplaint', CustomerComplained>;

export type ComplaintCommand = FileComplaint | ComplaintHandling;
export type ComplaintRefusal = 'complaint-id-reused' | 'severity-out-of-range' | HandlingRefusal;

export interface Complaints {
  /** Each with what followed, as `ComplaintCourse` has it; the fold adds to it. */
  readonly complaints: Map<
    string,
    { readonly complained: CustomerComplained; readonly followed: ComplaintFollowUp[] }
  >;
}

export const complaints: Topic<ComplaintCommand, ComplaintEvent, Complaints, ComplaintRefusal> = {
  initial: () => ({ complaints: new Map() }),
  growth: {
    CustomerComplained: (state, complained) => {
      state.complaints.set(complained.complaintId, { complained, followed: [] });
    },
    ComplaintAcknowledged: follow,
    ComplaintActionTaken: follow,
    CustomerCompensated: follow,
    ComplaintResolved: follow,
    ComplaintWithdrawn: follow,
  },
  decisions: {
    FileComplaint: fileComplaint,
    AcknowledgeComplaint: acknowledgeComplaint,
    ActOnComplaint: actOnComplaint,
    CompensateCustomer: compensateCustomer,
    ResolveComplaint: resolveComplaint,
    WithdrawComplaint: withdrawComplaint,
  },
};

function follow(state: Complaints, event: ComplaintFollowUp): void {
  state.complaints.get(event.complaintId)?.followed.push(event);
}

function fileComplaint(
  command: FileComplaint,
  state: Complaints,
): Decision<CustomerComplained, ComplaintRefusal> {
  const fact = complaint(command);
  const known = state.complaints.get(fact.complaintId);
  if (known) return saidAgain(known.complained, fact, 'complaint-id-reused');
  if (![1, 2, 3, 4, 5].includes(fact.severity)) return refuse('severity-out-of-range');
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
    text: command.text,
  });
