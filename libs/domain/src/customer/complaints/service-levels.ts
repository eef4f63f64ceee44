import type { ComplaintFollowUp } from './complaint-events.js';
import { meets, type ComplaintStep, type ServiceLevels } from './complaint-step.js';

/** What can be done about a complaint, in the order in which it is owed. */
export const stepsTaken = ['acknowledged', 'action_taken', 'compensated', 'resolved'] as const;
/** One of `stepsTaken`. */
export type StepTaken = (typeof stepsTaken)[number];

/** The wants that each of them is owed for. */
const wants: Readonly<Record<StepTaken, readonly ComplaintStep[]>> = {
  acknowledged: ['respected', 'taken_seriously'],
  action_taken: ['acted_on'],
  compensated: ['compensated'],
  resolved: ['resolved'],
};

/** Hours from the complaint within which a step is due; null: it is not owed. The shorter, where its wants differ. */
export function hoursAllowed(step: StepTaken, levels: ServiceLevels): number | null {
  const owed = wants[step].flatMap((want) => levels[want] ?? []);
  return owed.length === 0 ? null : Math.min(...owed);
}

/** A step that is owed and not taken though time is up. */
export interface OverdueStep {
  readonly step: StepTaken;
  readonly hoursAllowed: number;
  /** Above 0. */
  readonly hoursOverdue: number;
}

/**
 * The first step, in their order, that no fact has taken and whose time is up; what a later fact implies counts as taken (`meets`).
 * @param followed types of what followed the complaint, in any order
 * @param hoursOpen from the complaint to the instant asked about
 * @returns null where none is: so of every complaint that was resolved or withdrawn
 */
export function overdueStep(
  followed: readonly string[],
  hoursOpen: number,
  levels: ServiceLevels,
): OverdueStep | null {
  if (followed.includes('ComplaintResolved') || followed.includes('ComplaintWithdrawn')) return null;
  const met = new Set(followed.filter(isFollowUp).flatMap((type) => meets[type]));
  for (const step of stepsTaken) {
    const allowed = hoursAllowed(step, levels);
    const missing = wants[step].some((want) => !met.has(want));
    if (missing && allowed !== null && hoursOpen > allowed)
      return { step, hoursAllowed: allowed, hoursOverdue: hoursOpen - allowed };
  }
  return null;
}

const isFollowUp = (type: string): type is ComplaintFollowUp['type'] => Object.hasOwn(meets, type);

/** Service levels as somebody wrote them, or what is wrong with the text. */
export type ReadLevels =
  { readonly ok: true; readonly levels: ServiceLevels } | { readonly ok: false; readonly problem: string };

const mostHours = 8760;

/**
 * Reads `acknowledged=24,action_taken=48,compensated=none,resolved=120`: hours from the complaint, above 0, at most a year;
 * decimals may be. What is left out is as `usual` has it.
 */
export function readServiceLevels(text: string, usual: ServiceLevels): ReadLevels {
  const levels: Record<ComplaintStep, number | null> = { ...usual };
  const named = new Set<StepTaken>();
  for (const part of text.split(',')) {
    const read = readLevel(part);
    if ('problem' in read) return wrong(read.problem);
    if (named.has(read.step)) return wrong(`${read.step} is there twice`);
    named.add(read.step);
    for (const want of wants[read.step]) levels[want] = read.hours;
  }
  return inOrder(levels);
}

type ReadLevel = { readonly step: StepTaken; readonly hours: number | null } | { readonly problem: string };

function readLevel(part: string): ReadLevel {
  const [, name = '', value = ''] = /^\s*([^=\s]*)\s*=\s*(\S*)\s*$/.exec(part) ?? [];
  const step = stepsTaken.find((one) => one === name);
  if (!step) return { problem: `"${part.trim()}" is no STEP=HOURS of ${stepsTaken.join(', ')}` };
  const hours = hoursIn(value);
  if (hours !== undefined) return { step, hours };
  return {
    problem: `${step}=${value}: expected hours above 0 and at most ${mostHours}, such as 24, or none`,
  };
}

const wrong = (problem: string): ReadLevels => ({ ok: false, problem });

function hoursIn(value: string): number | null | undefined {
  if (value === 'none') return null;
  const hours = /^\d{1,4}(\.\d{1,6})?$/.test(value) ? Number(value) : 0;
  return hours > 0 && hours <= mostHours ? hours : undefined;
}

/** Nothing is owed before what comes before it. */
function inOrder(levels: ServiceLevels): ReadLevels {
  const owed = (['acknowledged', 'action_taken', 'resolved'] as const).flatMap((step) => {
    const hours = hoursAllowed(step, levels);
    return hours === null ? [] : [{ step, hours }];
  });
  for (const [place, { step, hours }] of owed.entries()) {
    const before = owed[place - 1];
    if (before && before.hours > hours)
      return wrong(`${step} after ${hours} hours is due before ${before.step}, after ${before.hours}`);
  }
  return { ok: true, levels };
}

/** As `readServiceLevels` reads them: every step, with what is not owed. */
export const spellServiceLevels = (levels: ServiceLevels): string =>
  stepsTaken.map((step) => `${step}=${String(hoursAllowed(step, levels) ?? 'none')}`).join(',');
