import {
  capOf,
  cutoffsAwaitedAt,
  loadTimeline,
  positionOfClose,
  reignsOf,
  turnOf,
  watermarkKnownAt,
  type RuleSetRow,
  type RuleSetTimelineRow,
  type Sql,
} from '@hindsight/read-models';
import { boundOf, type RuleSet } from '@hindsight/rules';
import { rulesOf } from './in-force.js';

/**
 * Through when (ms) the projector had evaluated a version once it knew the log up to a position (inclusive); −Infinity: not at
 * all. What it had evaluated stays evaluated, so a version that another one is to follow stands where it was when that was decided.
 */
export async function reachKnownAt(sql: Sql, row: RuleSetRow, position: bigint): Promise<number> {
  const timeline = (await loadTimeline(sql)).filter((one) => one.id === row.id && one.position <= position);
  const moments = [...(await momentsOfChange(sql, row, timeline, position)), position];
  const rules = rulesOf(row);
  const reached = await Promise.all(moments.map((moment) => reachIn(sql, rules, timeline, moment)));
  return Math.max(...reached);
}

/** Positions before which the version could go further than after: a turn was decided on, or its time was over. */
async function momentsOfChange(
  sql: Sql,
  { hash }: RuleSetRow,
  timeline: readonly RuleSetTimelineRow[],
  position: bigint,
): Promise<bigint[]> {
  const ends = reignsOf(timeline.map(turnOf)).filter(
    (reign) => reign.hash === hash && reign.until < Infinity,
  );
  const closed = await Promise.all(ends.map(({ until }) => positionOfClose(sql, until)));
  const turns = timeline.map((turn) => turn.position);
  return [...turns, ...closed.filter((one) => one !== null)]
    .filter((one) => one <= position)
    .map((one) => one - 1n);
}

/** By nothing but what was known at one moment. */
async function reachIn(
  sql: Sql,
  rules: RuleSet,
  timeline: readonly RuleSetTimelineRow[],
  moment: bigint,
): Promise<number> {
  const watermark = await watermarkKnownAt(sql, moment);
  if (watermark === null) return -Infinity;
  const turns = timeline.filter((turn) => turn.position <= moment).map(turnOf);
  const cap = capOf(reignsOf(turns), rules.hash, watermark);
  return Math.min(cap, boundOf(rules, watermark, await cutoffsAwaitedAt(sql, rules.hash, moment)));
}
