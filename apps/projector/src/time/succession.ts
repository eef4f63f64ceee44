import {
  capOf,
  reignAt,
  reignsOf,
  turnOf,
  type RuleSetRow,
  type RuleSetTimelineRow,
} from '@hindsight/read-models';
import { reachAtEnd, type Course } from './course.js';

/** How the versions of rule sets follow one another, as a batch finds it and leaves it. Rows are replaced, never changed. */
export interface Succession {
  watermark: number | null;
  readonly ruleSets: RuleSetRow[];
  readonly timeline: RuleSetTimelineRow[];
  readonly courses: Course[];
}

/** Says of every version of a rule set how far it is any business of it. */
export function capCourses({ watermark, timeline, courses }: Succession, id: string): void {
  const reigns = reignsOf(timeline.filter((row) => row.id === id).map(turnOf));
  for (const course of courses) {
    if (course.id === id) course.cap = capOf(reigns, course.compiled.ruleSet.hash, watermark ?? -Infinity);
  }
}

/**
 * Lets the turns of a rule set take effect whose instant the watermark has passed, as soon as all its versions are evaluated
 * as far as that asks: what is in force then is known of everyone at once.
 */
export function takeEffect(state: Succession, id: string, position: bigint): void {
  const watermark = state.watermark ?? -Infinity;
  const waiting = state.timeline.filter((row) => row.id === id && isWaiting(row, watermark));
  if (waiting.length === 0 || !isCaughtUp(state, id)) return;
  for (const row of waiting) {
    state.timeline[state.timeline.indexOf(row)] = { ...row, effectAtPosition: position };
  }
  const taken = state.timeline.filter((row) => row.id === id && row.effectAtPosition !== null);
  bringInForce(state.ruleSets, id, reignAt(reignsOf(taken.map(turnOf)), watermark)?.hash ?? null);
}

const isWaiting = ({ effectAtPosition, since }: RuleSetTimelineRow, watermark: number) =>
  effectAtPosition === null && (since?.getTime() ?? -Infinity) <= watermark;

function isCaughtUp({ watermark, courses }: Succession, id: string): boolean {
  if (watermark === null) return true; // nobody is evaluated
  return courses
    .filter((course) => course.id === id)
    .every((course) => (reachAtEnd(course)?.through ?? -Infinity) >= Math.min(watermark, course.cap));
}

function bringInForce(ruleSets: RuleSetRow[], id: string, hash: string | null): void {
  for (const [place, row] of ruleSets.entries()) {
    const inForce = row.hash === hash;
    if (row.id === id && row.inForce !== inForce) ruleSets[place] = { ...row, inForce };
  }
}
