import {
  endRound,
  firstEventAt,
  loadRound,
  moveCheckpoint,
  writeControlEvents,
  writeCutoffs,
  writeProgress,
  writeRuleSets,
  writeTimeline,
  writeWatermark,
  type ReadModels,
  type Sql,
} from '@hindsight/read-models';
import { evaluateBroughtIn, evaluateOthers, evaluateTouched, planOf } from '../evaluate/evaluate-everyone.js';
import { followImports } from '../imports/follow-imports.js';
import { letGo, type WholeStream } from '../parking/let-go.js';
import { readArrivals, recordArrivals } from '../record/record-arrivals.js';
import { recordPlans } from '../record/record-plans.js';
import { StopsWithin } from '../record/stops-within.js';
import { controlEvent, controlFacts, isOfControl } from '../time/control-fact.js';
import { reachAtEnd } from '../time/course.js';
import { followTime, type TimeState } from '../time/follow-time.js';
import type { KeptTime } from '../time/kept-time.js';
import { loadTime } from '../time/load-time.js';
import type { Batch } from './batches.js';
import { inFencedTransaction } from './fence.js';
import { goRound, RoundUnderWay, type GoingRound } from './go-round.js';

/** What projecting needs beside events and tables. */
export interface Projecting extends GoingRound {
  /** Of those of whom the batch says that an event is skipped: they are evaluated anew, parked or not. */
  readonly streamsWithSkips: readonly WholeStream[];
  /** What whoever projects these batches one after the other keeps between them. */
  readonly kept?: KeptTime;
  /** The batch is all there is of the customers of these buckets, and of nothing else; all buckets unless given. */
  readonly buckets?: readonly number[];
}

/**
 * Projects a batch: history, business time, rules in force, everyone's results, checkpoint. In one transaction; in several where
 * customers stop in it, each of them at the beginning of one, and where it has many be looked at of whom it brings no news: `goRound`.
 * @param from the checkpoint that the batch follows; null: the log's beginning
 * @returns time and rules as they are after it
 * @throws {CheckpointMoved} another projector was there first; nothing is written
 * @throws {RoundUnderWay} the batch is of some buckets, and a round is under way for another; nothing is written
 */
export async function projectBatch(
  readModels: ReadModels,
  batch: Batch,
  from: bigint | null,
  projecting: Projecting,
): Promise<TimeState> {
  try {
    const round = await goRound(readModels, batch, from, projecting);
    return await projectAtOnce(readModels, batch, from, { ...projecting, round });
  } catch (failure) {
    if (!(failure instanceof StopsWithin)) throw failure;
    const { head, rest } = cutBefore(batch, failure.position);
    await projectBatch(readModels, head, from, projecting);
    return projectBatch(readModels, rest, head.position, projecting);
  }
}

/** What skips an event comes alone, so neither part has one. */
function cutBefore({ events, position }: Batch, stop: bigint): { head: Batch; rest: Batch } {
  const head = events.filter((event) => event.position < stop);
  const rest = events.slice(head.length);
  // Something came before: that is why it is cut.
  return {
    head: { events: head, position: head.at(-1)?.position ?? position },
    rest: { events: rest, position },
  };
}

async function projectAtOnce(
  readModels: ReadModels,
  batch: Batch,
  from: bigint | null,
  projecting: AtOnce,
): Promise<TimeState> {
  const { kept, fence, buckets, compile } = projecting;
  const { events, position } = batch;
  const movesTime = events.some(isOfControl);
  const left = await inFencedTransaction(readModels, fence, async (sql) => {
    const tables = await moveCheckpoint(sql, from, position, buckets);
    if (buckets) await refuseRound(sql, position);
    const known = movesTime ? null : kept?.at(from, tables);
    const time = known ?? (await loadTime(sql, compile));
    await writeBatch(sql, batch, { ...projecting, since: from ?? -1n, state: time });
    return { position, tables, time };
  });
  kept?.keep(movesTime ? null : left);
  return left.time;
}

interface AtOnce extends Projecting {
  readonly round: 'gone' | null;
}

/** @param state time and rules as they are before it, and then after it */
async function writeBatch(
  sql: Sql,
  { events }: Batch,
  writing: AtOnce & { readonly since: bigint; readonly state: TimeState },
): Promise<void> {
  const { compile, streamsWithSkips, tells, round, since, state } = writing;
  const before = snapshot(state);
  const arrivals = await readArrivals(sql, events);
  await recordArrivals(sql, arrivals);
  await recordPlans(sql, events);
  followTime(state, controlFacts(events, arrivals.heard), compile);
  const ended = await followImports(sql, events);
  if (ended !== null) state.firstEventAt = await firstEventAt(sql);
  const plan = planOf({ ...state, tells }, arrivals, since);
  if (round === 'gone') await endRound(sql);
  else await evaluateOthers(sql, plan);
  await evaluateTouched(sql, plan);
  if (ended !== null) await evaluateBroughtIn(sql, { ...state, tells }, ended, since);
  await writeTime(sql, state, before);
  await writeControlEvents(
    sql,
    events.map(controlEvent).filter((row) => row !== null),
  );
  const standing = streamsWithSkips.length > 0 ? await loadTime(sql, compile) : state;
  for (const stream of streamsWithSkips) await letGo(sql, { ...standing, tells }, stream);
}

/** Whom it looked at already has what was known then, and what comes now would be of another batch. */
async function refuseRound(sql: Sql, position: bigint): Promise<void> {
  const round = await loadRound(sql);
  if (round !== null) throw new RoundUnderWay(round.upTo, position);
}

/** Rows of time and rules that are written already. */
export interface Snapshot {
  readonly ruleSets: ReadonlySet<object>;
  readonly timeline: ReadonlySet<object>;
  readonly cutoffs: ReadonlySet<object>;
}

/** Rows are replaced, never changed, so that those not in here are the ones to write. */
const snapshot = ({ ruleSets, timeline, cutoffs }: TimeState): Snapshot => ({
  ruleSets: new Set(ruleSets),
  timeline: new Set(timeline),
  cutoffs: new Set(rowsOf(cutoffs)),
});

/** Writes what of it is not. */
export async function writeTime(sql: Sql, state: TimeState, before: Snapshot): Promise<void> {
  const { watermark, watermarkPosition } = state;
  if (watermark !== null && watermarkPosition !== null)
    await writeWatermark(sql, watermark, watermarkPosition);
  await writeRuleSets(
    sql,
    state.ruleSets.filter((row) => !before.ruleSets.has(row)),
  );
  await writeTimeline(
    sql,
    state.timeline.filter((row) => !before.timeline.has(row)),
  );
  await writeCutoffs(
    sql,
    rowsOf(state.cutoffs).filter((row) => !before.cutoffs.has(row)),
  );
  const progress = state.courses.flatMap((course) => {
    const reach = course.steps.length > 0 ? reachAtEnd(course) : null;
    return reach ? [{ hash: course.compiled.ruleSet.hash, evaluatedThrough: new Date(reach.through) }] : [];
  });
  await writeProgress(sql, progress);
}

const rowsOf = (cutoffs: TimeState['cutoffs']) =>
  [...cutoffs.values()].flatMap((known) => [...known.values()]);
