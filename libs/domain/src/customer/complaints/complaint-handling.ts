import { accept, refuse, type Decision } from '../../decider.js';
import { sameFact, stated } from '../../facts.js';
import { againstAmount, type AmountRefusal } from '../amounts.js';
import type { Asking } from '../asking.js';
import type {
  ComplaintAcknowledged,
  ComplaintActionTaken,
  ComplaintFollowUp,
  ComplaintResolved,
  ComplaintWithdrawn,
  CustomerCompensated,
} from './complaint-events.js';
import { againstStep, hoursBetween, type ComplaintCourse, type StepRefusal } from './complaint-step.js';

// Each is refused as `complaint-unknown`, `complaint-already-resolved`, `complaint-withdrawn`. The same again is a repeat,
// even once the complaint is closed; an action or a compensation that differs in anything is another one.

/** Refused: `complaint-already-acknowledged`, `step-before-complaint`. */
export type AcknowledgeComplaint = Asking<'AcknowledgeComplaint', ComplaintAcknowledged, 'hoursOpen'>;
/** Refused: `step-before-complaint`. */
export type ActOnComplaint = Asking<'ActOnComplaint', ComplaintActionTaken, 'hoursOpen'>;
/** Refused: `step-before-complaint`, and for its amount as a purchase is. */
export type CompensateCustomer = Asking<'CompensateCustomer', CustomerCompensated, 'hoursOpen'>;
/** Refused: `resolved-before-complaint`, `resolved-before-last-step`. */
export type ResolveComplaint = Asking<'ResolveComplaint', ComplaintResolved, 'hoursOpen'>;
/** Refused: `step-before-complaint`. */
export type WithdrawComplaint = Asking<'WithdrawComplaint', ComplaintWithdrawn>;

export type ComplaintHandling =
  AcknowledgeComplaint | ActOnComplaint | CompensateCustomer | ResolveComplaint | WithdrawComplaint;
export type HandlingRefusal = 'complaint-unknown' | StepRefusal | AmountRefusal;

interface Seen {
  readonly complaints: ReadonlyMap<string, ComplaintCourse>;
}

export const acknowledgeComplaint = following(
  ({ occurredAt, complaintId }: AcknowledgeComplaint, hoursOpen): ComplaintAcknowledged => ({
    type: 'ComplaintAcknowledged',
    ...{ occurredAt, complaintId, hoursOpen },
  }),
);

export const actOnComplaint = following(
  ({ occurredAt, complaintId }: ActOnComplaint, hoursOpen): ComplaintActionTaken => ({
    type: 'ComplaintActionTaken',
    ...{ occurredAt, complaintId, hoursOpen },
  }),
);

export const compensateCustomer = following(
  ({ occurredAt, complaintId, amount }: CompensateCustomer, hoursOpen): CustomerCompensated =>
    stated({ type: 'CustomerCompensated', occurredAt, complaintId, hoursOpen, amount }),
);

export const resolveComplaint = following(
  ({ occurredAt, complaintId, outcome }: ResolveComplaint, hoursOpen): ComplaintResolved =>
    stated({ type: 'ComplaintResolved', occurredAt, complaintId, hoursOpen, outcome }),
);

export const withdrawComplaint = following(
  ({ occurredAt, complaintId }: WithdrawComplaint): ComplaintWithdrawn => ({
    type: 'ComplaintWithdrawn',
    ...{ occurredAt, complaintId },
  }),
);

/** What is asked becomes a fact of its complaint, with the hours that it has been open. */
function following<Command extends ComplaintHandling, Fact extends ComplaintFollowUp>(
  factOf: (command: Command, hoursOpen: number) => Fact,
) {
  return (
    command: Command,
    { complaints }: Seen,
    reportingCurrency: string,
  ): Decision<Fact, HandlingRefusal> => {
    const course = complaints.get(command.complaintId);
    if (!course) return refuse('complaint-unknown');
    const fact = factOf(command, hoursBetween(course.complained.occurredAt, command.occurredAt));
    if (course.followed.some((known) => sameFact(known, fact))) return accept();
    const amount = 'amount' in fact ? fact.amount : undefined;
    const obstacle = againstStep(course, fact) ?? againstAmount(amount, reportingCurrency);
    return obstacle ? refuse(obstacle) : accept(fact);
  };
}
