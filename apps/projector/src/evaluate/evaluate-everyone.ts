import { customersAfter, hasEventsIn, type Sql } from '@hindsight/read-models';
import { CutoffTimeline, ticksIn } from '@hindsight/rules';
import { reachAtEnd, type Course } from '../time/course.js';
import { evaluateChunk, type Running } from './evaluate-chunk.js';

/** As many customers as are held in memory at once, with their histories. */
const chunkSize = 500;

/**
 * Brings every customer as far as the courses allow: those with new history under all of them, everyone else under those
 * that moved over a tick or over events that were waiting.
 * @param touched customers with new history, by id
 * @param since log position of the batch before
 */
export async function evaluateEveryone(
  sql: Sql,
  courses: readonly Course[],
  touched: readonly string[],
  since: bigint,
): Promise<void> {
  const running = courses.map((course): Running => ({ course, cutoffs: timelineOf(course) }));
  for (let start = 0; start < touched.length; start += chunkSize) {
    await evaluateChunk(sql, running, touched.slice(start, start + chunkSize), since, 'new history');
  }
  const moving: Running[] = [];
  for (const one of running) if (await movesEveryone(sql, one.course)) moving.push(one);
  if (moving.length === 0) return;

  const done = new Set(touched);
  for (let last: string | undefined = ''; last !== undefined;) {
    const customers: string[] = await customersAfter(sql, last, chunkSize);
    const others = customers.filter((id) => !done.has(id));
    if (others.length > 0) await evaluateChunk(sql, moving, others, since, 'known history');
    last = customers.at(-1);
  }
}

/** Evaluates one customer again from its first event, as far as each course has come. What differs is restated. */
export async function refoldCustomer(
  sql: Sql,
  courses: readonly Course[],
  customerId: string,
  position: bigint,
): Promise<void> {
  const again = courses.flatMap((course): Running[] => {
    const { from } = course;
    if (from === null) return [];
    const steps = [{ ...from, position, refold: true }];
    return [{ course: { ...course, steps }, cutoffs: timelineOf(course) }];
  });
  await evaluateChunk(sql, again, [customerId], position, 'new history');
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
