import type { ComplaintFollowUp, CustomerComplained } from './complaint-events.js';

/**
 * What a customer who complains wants, in the order of wanting it.
 * @source the service chapters of the training texts: 有人聆听, 尊重, 认真对待, 立即行动, 补偿, 问题解决
 */
export const complaintSteps = [
  'heard',
  'respected',
  'taken_seriously',
  'acted_on',
  'compensated',
  'resolved',
] as const;
/** One of `complaintSteps`. */
export type ComplaintStep = (typeof complaintSteps)[number];

/** Hours from the complaint within which each step is due; null where none is promised. */
export type ServiceLevels = Readonly<Record<ComplaintStep, number | null>>;

/** The texts ask for speed and name no hours: these are our own, and meant to be replaced. */
export const usualServiceLevels: ServiceLevels = {
  heard: 0,
  respected: 24,
  taken_seriously: 24,
  acted_on: 48,
  compensated: null, // not every complaint is owed one
  resolved: 120,
};

/**
 * Which wants a fact meets; ours, as the texts name wants and no facts. To act is to take seriously, acknowledged or
 * not; a resolution leaves no want open but the compensation.
 */
export const meets: Readonly<Record<ComplaintFollowUp['type'], readonly ComplaintStep[]>> = {
  ComplaintAcknowledged: ['respected', 'taken_seriously'],
  ComplaintActionTaken: ['respected', 'taken_seriously', 'acted_on'],
  CustomerCompensated: ['respected', 'taken_seriously', 'compensated'],
  ComplaintResolved: ['respected', 'taken_seriously', 'acted_on', 'resolved'],
  ComplaintWithdrawn: [],
};

/** A complaint and what followed, in the order of hearing of it. */
export interface ComplaintCourse {
  readonly complained: CustomerComplained;
  readonly followed: readonly ComplaintFollowUp[];
}

/** Neither resolved nor withdrawn. */
export const isOpen = ({ followed }: ComplaintCourse): boolean =>
  !followed.some(({ type }) => ends.has(type));

const ends = new Set<ComplaintFollowUp['type']>(['ComplaintResolved', 'ComplaintWithdrawn']);

/** What stands in the way of something following a complaint. */
export type StepRefusal =
  | 'complaint-already-resolved'
  | 'complaint-withdrawn'
  | 'complaint-already-acknowledged'
  | 'step-before-complaint'
  | 'resolved-before-complaint'
  | 'resolved-before-last-step';

/** The order of steps: nothing follows an end, nothing precedes the complaint, a resolution is the last step there is. */
export function againstStep(course: ComplaintCourse, step: ComplaintFollowUp): StepRefusal | null {
  const heard = new Set(course.followed.map(({ type }) => type));
  if (heard.has('ComplaintResolved')) return 'complaint-already-resolved';
  if (heard.has('ComplaintWithdrawn')) return 'complaint-withdrawn';
  if (step.type === 'ComplaintAcknowledged' && heard.has(step.type)) return 'complaint-already-acknowledged';
  return againstInstant(course, step);
}

function againstInstant(
  { complained, followed }: ComplaintCourse,
  { type, occurredAt }: ComplaintFollowUp,
): StepRefusal | null {
  const resolves = type === 'ComplaintResolved';
  if (occurredAt < complained.occurredAt)
    return resolves ? 'resolved-before-complaint' : 'step-before-complaint';
  const beforeAnother = followed.some((known) => occurredAt < known.occurredAt);
  return resolves && beforeAnother ? 'resolved-before-last-step' : null;
}

/** How one want of the customer stands. */
export interface StepStanding {
  readonly step: ComplaintStep;
  /** Hours from the complaint to the first fact that met it; null while none has. */
  readonly hours: number | null;
  readonly hoursAllowed: number | null;
  /** Met too late, or not met though time is up; never of a step without a promise. */
  readonly late: boolean;
}

/**
 * How a complaint stands at an instant, want by want in their order. What happened later is not looked at; a complaint that
 * was withdrawn by then is late in nothing.
 */
export function standingOf(
  { complained, followed }: ComplaintCourse,
  at: Date,
  levels: ServiceLevels = usualServiceLevels,
): StepStanding[] {
  const known = followed.filter(({ occurredAt }) => occurredAt <= at);
  const withdrawn = known.some(({ type }) => type === 'ComplaintWithdrawn');
  return complaintSteps.map((step) => {
    const met = known.filter(({ type }) => meets[type].includes(step));
    const first = step === 'heard' ? complained.occurredAt : earliest(met);
    const hours = first && hoursBetween(complained.occurredAt, first);
    const hoursAllowed = levels[step];
    const passed = hours ?? hoursBetween(complained.occurredAt, at);
    return { step, hours, hoursAllowed, late: !withdrawn && hoursAllowed !== null && passed > hoursAllowed };
  });
}

function earliest(facts: readonly { readonly occurredAt: Date }[]): Date | null {
  return facts.reduce<Date | null>(
    (first, { occurredAt }) => (first && first <= occurredAt ? first : occurredAt),
    null,
  );
}

/** Milliseconds / 3,600,000, not rounded. */
export const hoursBetween = (from: Date, to: Date): number => (to.getTime() - from.getTime()) / 3_600_000;
