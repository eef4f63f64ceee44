import {
  customersAfter,
  hasEventsIn,
  type CustomerEventRow,
  type RuleSetTimelineRow,
  type Sql,
} from '@hindsight/read-models';
import { CutoffTimeline, ticksIn } from '@hindsight/rules';
import { reigningSets, type Reigning } from '../outbox/segment-changes.js';
import { isResting, reachAtEnd, type Course } from '../time/course.js';
import { evaluateChunk, type Running, type Work } from './evaluate-chunk.js';
import { handoversIn, isStirred, lastTurnOf, type Handover } from './handovers.js';
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
  const reigning = toldOf(standing, since);
  const work: Work = { running, handovers, since, news: 'new history', reigning, told: 'all' };
  for (const ids of chunksOf(old)) await evaluateChunk(sql, work, ids);
  const going = { ...work, running: running.filter(({ course }) => !isResting(course)), handovers: [] };
  for (const ids of chunksOf(later)) await evaluateChunk(sql, going, ids);

  const moving: Running[] = [];
  for (const one of running) if (await movesEveryone(sql, one.course)) moving.push(one);
  if (moving.length === 0 && stirred.length === 0) return;
  const others: Work = { ...work, running: moving, handovers: stirred, news: 'known history' };
  await evaluateOthers(sql, others, new Set([...old, ...later]));
}

async function evaluateOthers(sql: Sql, work: Work, done: ReadonlySet<string>): Promise<void> {
  for (let last: string | undefined = ''; last !== undefined;) {
    const customers: string[] = await customersAfter(sql, last, chunkSize);
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
    ...{ reigning: toldOf(standing, position), told: 'unknown' },
  };
  await evaluateChunk(sql, work, [customerId]);
}

/** Whose changes subscribers are told. */
const toldOf = ({ courses, timeline, tells }: Standing, since: bigint): readonly Reigning[] =>
  tells ? reigningSets(courses, timeline, since) : [];

/** The last instant (ms) that anything but the versions going on has to do with. */
const settledThrough = (courses: readonly Course[], handovers: readonly Handover[]): number =>
  Math.max(lastTurnOf(handovers), ...courses.filter(isResting).map(({ from }) => from?.through ?? -Infinity));

interface Touched {
  /** With news of an instant that was settled, or that rewrites history. */
  readonly old: readonly string[];
  readonly later: readonly string[];
}

/** By id: ids are ASCII where we made them; others sort by code unit, which is all that a fixed order needs. */
function touchedBy(fresh: readonly CustomerEventRow[], settled: number): Touched {
  const ids = [...new Set(fresh.map(({ customerId }) => customerId))].sort((a, b) => (a < b ? -1 : 1));
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

async function movesEveryone(sql: Sql, course: Course): Promise<boolean> {
  const reach = reachAtEnd(course);
  if (course.steps.length === 0 || reach === null) return false;
  if (course.from === null || course.steps.some(({ refold }) => refold)) return true;
  const { clock } = course.compiled.ruleSet;
  if (clock.tick !== 'none' && ticksIn(clock, course.from.through, reach.through).length > 0) return true;
  return hasEventsIn(sql, course.from.through, reach.through);
}
