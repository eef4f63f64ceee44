import {
  firstEventAt,
  inTransaction,
  loadCutoffs,
  loadProgress,
  loadRuleSets,
  loadTimeline,
  loadWatermark,
  moveCheckpoint,
  writeControlEvents,
  writeCutoffs,
  writeProgress,
  writeRuleSets,
  writeTimeline,
  writeWatermark,
  type CutoffRow,
  type ReadModels,
  type Sql,
} from '@hindsight/read-models';
import { evaluateBroughtIn, evaluateEveryone } from '../evaluate/evaluate-everyone.js';
import { followImports } from '../imports/follow-imports.js';
import { letGo, type WholeStream } from '../parking/let-go.js';
import { recordPlans } from '../record/record-plans.js';
import { recordArrivals, type Recorded } from '../record/record-arrivals.js';
import { StopsWithin } from '../record/stops-within.js';
import { controlEvent, controlFact, type ControlFact } from '../time/control-fact.js';
import { isResting, reachAtEnd } from '../time/course.js';
import { capCourses } from '../time/succession.js';
import { followTime, openCourse, type Compile, type TimeState } from '../time/follow-time.js';
import type { Batch } from './batches.js';

/** What projecting needs beside events and tables. */
export interface Projecting {
  readonly compile: Compile;
  /** Of those of whom the batch says that an event is skipped: they are evaluated anew, parked or not. */
  readonly streamsWithSkips: readonly WholeStream[];
  /** Whether subscribers are told what changes: not of tables that nobody reads yet. */
  readonly tells: boolean;
}

/**
 * Projects a batch: history, business time, rules in force, everyone's results, checkpoint. In one transaction, or in several where
 * customers stop in it: each of them at the beginning of one.
 * @param from the checkpoint that the batch follows; null: the log's beginning
 * @returns time and rules as they are after it
 * @throws {CheckpointMoved} another projector was there first; nothing is written
 */
export async function projectBatch(
  readModels: ReadModels,
  batch: Batch,
  from: bigint | null,
  projecting: Projecting,
): Promise<TimeState> {
  try {
    return await projectAtOnce(readModels, batch, from, projecting);
  } catch (failure) {
    if (!(failure instanceof StopsWithin)) throw failure;
    const { head, rest } = cutBefore(batch, failure.position);
    await projectAtOnce(readModels, head, from, projecting);
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

function projectAtOnce(
  readModels: ReadModels,
  batch: Batch,
  from: bigint | null,
  { compile, streamsWithSkips, tells }: Projecting,
): Promise<TimeState> {
  return inTransaction(readModels, async (sql) => {
    await moveCheckpoint(sql, from, batch.position);
    const state = await loadTime(sql, compile);
    const before = snapshot(state);
    const recorded = await recordArrivals(sql, batch.events);
    await recordPlans(sql, batch.events);
    followTime(state, controlFacts(batch, recorded), compile);
    const ended = await followImports(sql, batch.events);
    if (ended !== null) state.firstEventAt = await firstEventAt(sql);
    await evaluateEveryone(sql, { ...state, tells }, recorded.touching, from ?? -1n);
    if (ended !== null) await evaluateBroughtIn(sql, { ...state, tells }, ended, from ?? -1n);
    await writeTime(sql, state, before);
    await writeControlEvents(
      sql,
      batch.events.map(controlEvent).filter((row) => row !== null),
    );
    const standing = streamsWithSkips.length > 0 ? await loadTime(sql, compile) : state;
    for (const stream of streamsWithSkips) await letGo(sql, { ...standing, tells }, stream);
    return state;
  });
}

/** Business time and rules as the database has them. @throws when a version that was ever activated no longer checks */
export async function loadTime(sql: Sql, compile: Compile): Promise<TimeState> {
  const state: TimeState = {
    watermark: await loadWatermark(sql),
    watermarkPosition: null,
    firstEventAt: await firstEventAt(sql),
    ruleSets: await loadRuleSets(sql),
    timeline: await loadTimeline(sql),
    progress: await loadProgress(sql),
    cutoffs: byRuleSet(await loadCutoffs(sql)),
    courses: [],
  };
  for (const row of state.ruleSets.filter(({ activatedPosition }) => activatedPosition !== null)) {
    state.courses.push(openCourse(state, row, compile(row)));
  }
  for (const id of new Set(state.courses.map((course) => course.id))) capCourses(state, id);
  for (const course of state.courses) course.rested = isResting(course);
  return state;
}

function byRuleSet(rows: readonly CutoffRow[]): Map<string, Map<number, CutoffRow>> {
  const sorted = new Map<string, Map<number, CutoffRow>>();
  for (const row of rows) {
    const known = sorted.get(row.ruleSetHash) ?? new Map<number, CutoffRow>();
    sorted.set(row.ruleSetHash, known.set(row.instant.getTime(), row));
  }
  return sorted;
}

/** What happened and what was decided about time and rules, in log order. */
function controlFacts(batch: Batch, { rows }: Recorded): ControlFact[] {
  const happened = new Map(rows.map(({ eventId, occurredAt }) => [eventId, occurredAt.getTime()]));
  return batch.events.flatMap((event): ControlFact[] => {
    const occurredAt = happened.get(event.id);
    if (occurredAt !== undefined) return [{ kind: 'happened', occurredAt }];
    const fact = controlFact(event);
    return fact ? [fact] : [];
  });
}

interface Snapshot {
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

async function writeTime(sql: Sql, state: TimeState, before: Snapshot): Promise<void> {
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
