import {
  customersAfter,
  customersDue,
  customersHeardAt,
  customersWithEventsIn,
  wakeEveryone,
  type CustomerEventRow,
  type RuleSetTimelineRow,
  type Sql,
} from '@hindsight/read-models';
import { cutoffInstantsIn, CutoffTimeline } from '@hindsight/rules';
import { reigningSets, type Reigning } from '../outbox/segment-changes.js';
import { isResting, reachAtEnd, type Course } from '../time/course.js';
import { evaluateChunk, type Running, type Work } from './evaluate-chunk.js';
import { handoversIn, isStirred, lastTurnOf, type Handover } from './handovers.js';
import { nextLooks } from './next-look.js';
import { rewrites } from './restatements.js';

/** As many customers as are held in memory at once, with their histories. */
const chunkSize = 500;

/** What evaluation finds when a batch is in the history. */
export interface Standing {
  readonly courses: readonly Course[];
  readonly timeline: readonly RuleSetTimelineRow[];
  /** Whether subscribers are told what changes. */
  readonly tells: boolean;
}

/**
 * Brings every customer as far as the courses allow: those with new history under all of them, everyone else under those
 * that moved over a tick or over events that were waiting. Versions whose time is over only hear of news from that time.
 * @param fresh the batch's events, of customers that are not parked
 * @param since log position of the batch before
 */
export async function evaluateEveryone(
  sql: Sql,
  standing: Standing,
  fresh: readonly CustomerEventRow[],
  since: bigint,
): Promise<void> {
  const { courses, timeline } = standing;
  const running = courses.map((course): Running => ({ course, cutoffs: timelineOf(course) }));
  const handovers = handoversIn(timeline);
  const stirred = handovers.filter((one) => isStirred(one, courses, since));
  const settled = stirred.length > 0 ? Infinity : settledThrough(courses, handovers);
  const { old, later } = touchedBy(fresh, settled);
  const looks = nextLooks(courses.filter((course) => !isResting(course)));
  if (courses.some((course) => course.rested && !isResting(course))) await wakeEveryone(sql);
  const work: Work = {
    ...{ running, looks, handovers, since, news: 'new history', told: 'all' },
    ...toldOf(standing, since),
  };
  for (const ids of chunksOf(old)) await evaluateChunk(sql, work, ids);
  const going = { ...work, running: running.filter(({ course }) => !isResting(course)), handovers: [] };
  for (const ids of chunksOf(later)) await evaluateChunk(sql, going, ids);

  const moving = running.filter(({ course }) => isMoving(course));
  const others: Work = { ...work, running: moving, handovers: stirred, news: 'known history' };
  const done = new Set([...old, ...later]);
  if (stirred.length > 0 || moving.some(({ course }) => movesEveryone(course))) {
    await evaluateOthers(sql, others, done, (after) => customersAfter(sql, after, chunkSize));
  } else if (moving.length > 0) {
    await evaluateMoved(sql, others, done);
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
  const { courses, timeline } = standing;
  const work: Work = {
    running: courses.map((course): Running => ({ course, cutoffs: timelineOf(course) })),
    looks: nextLooks(courses.filter((course) => !isResting(course))),
    ...{ handovers: handoversIn(timeline), since, news: 'new history', told: 'all' },
    ...toldOf(standing, since),
  };
  await evaluateOthers(sql, work, new Set(), (after) => customersHeardAt(sql, position, after, chunkSize));
}

/** Those whom a tick may change, or of whom something was known that had to wait; all others stay as they are. `running` was evaluated before. */
async function evaluateMoved(sql: Sql, work: Work, done: Set<string>): Promise<void> {
  const courses = work.running.map(({ course }) => course);
  const from = Math.min(...courses.map((course) => course.from?.through ?? -Infinity));
  const through = Math.max(...courses.map((course) => reachAtEnd(course)?.through ?? -Infinity));
  const waiting = (await customersWithEventsIn(sql, from, through)).filter((id) => !done.has(id));
  for (const ids of chunksOf(waiting.sort(byCodeUnit))) await evaluateChunk(sql, work, ids);
  for (const id of waiting) done.add(id);
  await evaluateOthers(sql, work, done, (after) => customersDue(sql, after, chunkSize, through));
}

/** @param pageAfter the next customers by id, none of them parked */
async function evaluateOthers(
  sql: Sql,
  work: Work,
  done: ReadonlySet<string>,
  pageAfter: (last: string) => Promise<string[]>,
): Promise<void> {
  for (let last: string | undefined = ''; last !== undefined;) {
    const customers: string[] = await pageAfter(last);
    const others = customers.filter((id) => !done.has(id));
    if (others.length > 0) await evaluateChunk(sql, work, others);
    last = customers.at(-1);
  }
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
  await evaluateChunk(sql, work, [customerId]);
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

function* chunksOf(ids: readonly string[]): Generator<readonly string[]> {
  for (let start = 0; start < ids.length; start += chunkSize) yield ids.slice(start, start + chunkSize);
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
