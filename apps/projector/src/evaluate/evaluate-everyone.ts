import {
  customersHeardAt,
  wakeEveryone,
  type CustomerEventRow,
  type RuleSetTimelineRow,
  type Sql,
} from '@hindsight/read-models';
import { cutoffInstantsIn, CutoffTimeline } from '@hindsight/rules';
import { reigningSets, type Reigning } from '../outbox/segment-changes.js';
import { isResting, reachAtEnd, type Course } from '../time/course.js';
import { chunksAfter, chunkSize, chunksOf, evaluateInChunks } from './evaluate-in-chunks.js';
import { handoversIn, isStirred, lastTurnOf, type Handover } from './handovers.js';
import { nextLooks } from './next-look.js';
import { othersIn, type Others } from './others.js';
import { rewrites } from './restatements.js';
import type { Running, Work } from './work.js';

/** What evaluation finds when a batch is in the history. */
export interface Standing {
  readonly courses: readonly Course[];
  readonly timeline: readonly RuleSetTimelineRow[];
  /** Whether subscribers are told what changes. */
  readonly tells: boolean;
}

/** What of a batch decides whom it lets be evaluated. */
export interface News {
  /** Its events that are heard, of customers that are not parked. */
  readonly touching: readonly CustomerEventRow[];
  /** Whom it has stop. */
  readonly stopping: ReadonlySet<string>;
}

/** Who is to be evaluated, under what. */
export interface Plan {
  /** Those with news: of an instant that was settled or that rewrites history, under all versions; others under those going on. */
  readonly touched: readonly { readonly work: Work; readonly ids: readonly string[] }[];
  /** null: nothing moves anybody else */
  readonly others: Others | null;
  /** What is stored of when to look at customers was said without a version that goes on again. */
  readonly wakes: boolean;
}

/**
 * Says how every customer comes as far as the courses allow: those with new history under all of them, everyone else under those
 * that moved over a tick or over events that were waiting. Versions whose time is over only hear of news from that time.
 * @param since log position of the batch before
 */
export function planOf(standing: Standing, { touching, stopping }: News, since: bigint): Plan {
  const { courses, timeline } = standing;
  const running = courses.map((course): Running => ({ course, cutoffs: timelineOf(course) }));
  const handovers = handoversIn(timeline);
  const stirred = handovers.filter((one) => isStirred(one, courses, since));
  const settled = stirred.length > 0 ? Infinity : settledThrough(courses, handovers);
  const { old, later } = touchedBy(touching, settled);
  const looks = nextLooks(courses.filter((course) => !isResting(course)));
  const work: Work = {
    ...{ running, looks, handovers, since, news: 'new history', told: 'all' },
    ...toldOf(standing, since),
  };
  const going = { ...work, running: running.filter(({ course }) => !isResting(course)), handovers: [] };
  const others: Work = {
    ...{ ...work, running: running.filter(({ course }) => isMoving(course)) },
    ...{ handovers: stirred, news: 'known history' },
  };
  return {
    touched: [
      { work, ids: old },
      { work: going, ids: later },
    ],
    others: othersOf(others, new Set([...old, ...later, ...stopping])),
    wakes: courses.some((course) => course.rested && !isResting(course)),
  };
}

function othersOf(work: Work, without: ReadonlySet<string>): Others | null {
  const courses = work.running.map(({ course }) => course);
  if (work.handovers.length > 0 || courses.some(movesEveryone)) return { work, without, span: null };
  if (courses.length === 0) return null;
  const after = Math.min(...courses.map((course) => course.from?.through ?? -Infinity));
  const through = Math.max(...courses.map((course) => reachAtEnd(course)?.through ?? -Infinity));
  return { work, without, span: { after, through } };
}

/** Evaluates those of whom there is none. */
export async function evaluateOthers(sql: Sql, { others, wakes }: Plan): Promise<void> {
  if (wakes) await wakeEveryone(sql);
  if (others) await evaluateInChunks(sql, others.work, othersIn(sql, others, chunkSize));
}

/** Evaluates those of whom there is news. */
export async function evaluateTouched(sql: Sql, { touched }: Plan): Promise<void> {
  for (const { work, ids } of touched) {
    await evaluateInChunks(sql, work, chunksOf(ids));
  }
}

/**
 * Evaluates those anew of whom something is heard since imports ended, under every version: history may be of any time.
 * @param position at which they did; their end came alone
 */
export async function evaluateBroughtIn(
  sql: Sql,
  standing: Standing,
  position: bigint,
  since: bigint,
): Promise<void> {
  const chunks = chunksAfter((last) => customersHeardAt(sql, position, last, chunkSize));
  await evaluateInChunks(sql, underAll(standing, since), chunks);
}

/**
 * What is to be done with those of whom there is news of any time: every version looks at them.
 * @param since log position of the batch before
 */
export function underAll(standing: Standing, since: bigint): Work {
  const { courses, timeline } = standing;
  return {
    running: courses.map((course): Running => ({ course, cutoffs: timelineOf(course) })),
    looks: nextLooks(courses.filter((course) => !isResting(course))),
    ...{ handovers: handoversIn(timeline), since, news: 'new history', told: 'all' },
    ...toldOf(standing, since),
  };
}

/** Evaluates one customer again from its first event, as far as each course has come. What differs is restated. */
export async function refoldCustomer(
  sql: Sql,
  standing: Standing,
  customerId: string,
  position: bigint,
): Promise<void> {
  const { courses, timeline } = standing;
  const running = courses.flatMap((course): Running[] => {
    const { from } = course;
    if (from === null) return [];
    const steps = [{ ...from, position, refold: true }];
    return [{ course: { ...course, steps }, cutoffs: timelineOf(course) }];
  });
  const work: Work = {
    ...{ running, handovers: handoversIn(timeline), since: position, news: 'new history' },
    looks: nextLooks(courses.filter((course) => !isResting(course))),
    ...{ ...toldOf(standing, position), told: 'unknown' },
  };
  await evaluateInChunks(sql, work, chunksOf([customerId]));
}

/** Whose changes subscribers are told, or would be. */
const toldOf = (
  { courses, timeline, tells }: Standing,
  since: bigint,
): { readonly reigning: readonly Reigning[]; readonly tells: boolean } => ({
  reigning: reigningSets(courses, timeline, since),
  tells,
});

/** The last instant (ms) that anything but the versions going on has to do with. */
const settledThrough = (courses: readonly Course[], handovers: readonly Handover[]): number =>
  Math.max(lastTurnOf(handovers), ...courses.filter(isResting).map(({ from }) => from?.through ?? -Infinity));

interface Touched {
  /** With news of an instant that was settled, or that rewrites history. */
  readonly old: readonly string[];
  readonly later: readonly string[];
}

/** By id: ids are ASCII where we made them; others sort by code unit, which is all that a fixed order needs. */
const byCodeUnit = (a: string, b: string) => (a < b ? -1 : 1);

function touchedBy(fresh: readonly CustomerEventRow[], settled: number): Touched {
  const ids = [...new Set(fresh.map(({ customerId }) => customerId))].sort(byCodeUnit);
  const isOld = ({ occurredAt, type }: CustomerEventRow) => occurredAt.getTime() <= settled || rewrites(type);
  const old = new Set(settled === -Infinity ? [] : fresh.filter(isOld).map(({ customerId }) => customerId));
  return { old: ids.filter((id) => old.has(id)), later: ids.filter((id) => !old.has(id)) };
}

function timelineOf(course: Course): CutoffTimeline {
  const timeline = new CutoffTimeline();
  for (const { instant, values } of course.cutoffs.values()) {
    if (values) timeline.publish(instant.getTime(), values);
  }
  return timeline;
}

/** May evaluate further than the batch found it. */
const isMoving = ({ from, steps }: Course): boolean =>
  steps.some(({ refold, through }) => refold || through > (from?.through ?? -Infinity));

/** It was never evaluated, or what was has to be evaluated again; or it comes past new cut-offs. */
function movesEveryone(course: Course): boolean {
  const { from, steps, compiled } = course;
  const reach = reachAtEnd(course);
  if (from === null || reach === null || steps.some(({ refold }) => refold)) return true;
  const { clock, populations } = compiled.ruleSet;
  return populations.length > 0 && cutoffInstantsIn(clock, from.through, reach.through).length > 0;
}
