import {
  sinceOf,
  turnOf,
  type CutoffRow,
  type RuleSetRow,
  type RuleSetTimelineRow,
  type Turn,
} from '@hindsight/read-models';
import { boundOf, type CompiledRuleSet } from '@hindsight/rules';
import type { ControlFact } from './control-fact.js';
import { reachAtEnd, type Course } from './course.js';
import { dueCutoffs } from './due-cutoffs.js';
import { reachOf } from './reach.js';
import { capCourses, takeEffect } from './succession.js';

/** Business time and what is in force, as a batch finds them and leaves them. */
export interface TimeState {
  watermark: number | null;
  watermarkPosition: bigint | null;
  /** Instant of the earliest event of any customer. */
  firstEventAt: number | null;
  readonly ruleSets: RuleSetRow[];
  /** Every activation and retirement, those of an id in log order. */
  readonly timeline: RuleSetTimelineRow[];
  /** Rule set hash → how far it was evaluated before this batch. */
  readonly progress: ReadonlyMap<string, number>;
  /** Rule set hash → its cut-off instants (ms). */
  readonly cutoffs: Map<string, Map<number, CutoffRow>>;
  /** Of every version that ever was activated. */
  readonly courses: Course[];
}

/** @throws when its document no longer checks */
export type Compile = (ruleSet: RuleSetRow) => CompiledRuleSet;

/** Folds what a batch says about time and rules into `state`, in log order, and notes how far each rule set gets. */
export function followTime(state: TimeState, facts: readonly ControlFact[], compile: Compile): void {
  for (const fact of facts) follow(state, fact, compile);
}

function follow(state: TimeState, fact: ControlFact, compile: Compile): void {
  switch (fact.kind) {
    case 'happened':
      state.firstEventAt = Math.min(state.firstEventAt ?? Infinity, fact.occurredAt);
      return;
    case 'drafted':
      draft(state, fact.row);
      return;
    case 'activated':
      activate(state, fact, compile);
      return;
    case 'retired':
      retire(state, fact);
      return;
    case 'closed':
      close(state, fact.through, fact.position);
      return;
    case 'published':
      publish(state, fact.row, fact.position);
  }
}

function draft({ ruleSets }: TimeState, row: RuleSetRow): void {
  if (!ruleSets.some(({ id, version }) => id === row.id && version === row.version)) ruleSets.push(row);
}

function activate(state: TimeState, fact: ControlFact & { kind: 'activated' }, compile: Compile): void {
  const { id, hash, position, effectiveFrom } = fact;
  const row = noteActivation(state.ruleSets, fact);
  const turns = state.timeline.filter((one) => one.id === id).map(turnOf);
  const anyoneEvaluated = state.watermark !== null && state.firstEventAt !== null;
  const since = sinceOf(fact, { turns, anyoneEvaluated });
  noteTurn(state, { kind: 'activated', id, hash, position, since, effectiveFrom });
  const known = state.courses.find(({ compiled }) => compiled.ruleSet.hash === hash);
  if (!known) state.courses.push(openCourse(state, row, compile(row)));
  turn(state, id, position);
}

function retire(state: TimeState, { id, hash, effectiveFrom, position }: ControlFact & { kind: 'retired' }) {
  noteTurn(state, { kind: 'retired', id, hash, position, since: effectiveFrom.getTime(), effectiveFrom });
  turn(state, id, position);
}

function noteTurn(
  { timeline }: TimeState,
  { since, ...turn }: Turn & Pick<RuleSetTimelineRow, 'id' | 'position' | 'effectiveFrom'>,
): void {
  timeline.push({ ...turn, since: since === -Infinity ? null : new Date(since), effectAtPosition: null });
}

/** Other versions may reign from here on: each goes on from where it stood when it last was one of them. */
function turn(state: TimeState, id: string, position: bigint): void {
  capCourses(state, id);
  for (const course of state.courses.filter((one) => one.id === id)) {
    noteDue(state, course, reachAtEnd(course)?.through ?? null, position);
    step(state, course, position, 'onward');
  }
  takeEffect(state, id, position);
}

function noteActivation(ruleSets: RuleSetRow[], fact: ControlFact & { kind: 'activated' }): RuleSetRow {
  const place = ruleSets.findIndex(({ id, hash }) => id === fact.id && hash === fact.hash);
  const drafted = ruleSets[place];
  if (!drafted) throw new Error(`rule set ${fact.id}#${fact.hash} was activated but never drafted`);
  const { position, effectiveFrom } = fact;
  const activated = { ...drafted, activatedPosition: position, effectiveFrom };
  ruleSets[place] = activated;
  return activated;
}

/** The course of a version, as the batch finds it; `capCourses` says how far it is to go. */
export function openCourse(state: TimeState, row: RuleSetRow, compiled: CompiledRuleSet): Course {
  const through = state.progress.get(row.hash);
  const cutoffs = state.cutoffs.get(row.hash) ?? new Map<number, CutoffRow>();
  state.cutoffs.set(row.hash, cutoffs);
  return {
    id: row.id,
    version: row.version,
    compiled,
    from: through === undefined ? null : reachOf(compiled.ruleSet.clock, through),
    steps: [],
    cutoffs,
    cap: Infinity,
    rested: false,
  };
}

function close(state: TimeState, through: number, position: bigint): void {
  const before = state.watermark;
  if (before !== null && through <= before) return;
  state.watermark = through;
  state.watermarkPosition = position;
  const ids = new Set(state.courses.map(({ id }) => id));
  for (const id of ids) capCourses(state, id);
  for (const course of state.courses) {
    noteDue(state, course, before, position);
    step(state, course, position, 'onward');
  }
  for (const id of ids) takeEffect(state, id, position);
}

function publish(state: TimeState, row: CutoffRow, position: bigint): void {
  if (!enterValues(state, row)) return;
  const instant = row.instant.getTime();
  for (const course of state.courses) {
    if (course.compiled.ruleSet.hash !== row.ruleSetHash) continue;
    const passed = instant <= (reachAtEnd(course)?.through ?? -Infinity);
    step(state, course, position, passed ? 'refold' : 'onward');
    takeEffect(state, course.id, position);
  }
}

/** False when the instant has its values already: the first are the ones that count. */
function enterValues({ cutoffs }: TimeState, row: CutoffRow): boolean {
  const known = cutoffs.get(row.ruleSetHash) ?? new Map<number, CutoffRow>();
  cutoffs.set(row.ruleSetHash, known);
  const before = known.get(row.instant.getTime());
  if (before?.values) return false;
  known.set(row.instant.getTime(), { ...row, dueAtPosition: before?.dueAtPosition ?? row.dueAtPosition });
  return true;
}

function noteDue(state: TimeState, course: Course, from: number | null, position: bigint): void {
  if (course.cap === -Infinity) return; // it never reigns
  const { ruleSet } = course.compiled;
  const through = state.watermark === null ? null : Math.min(state.watermark, course.cap);
  for (const instant of dueCutoffs(ruleSet, state.firstEventAt, from, through)) {
    if (course.cutoffs.has(instant)) continue;
    course.cutoffs.set(instant, {
      ruleSetHash: ruleSet.hash,
      instant: new Date(instant),
      dueAtPosition: position,
      values: null,
      members: null,
      publishedAtPosition: null,
    });
  }
}

function step(state: TimeState, course: Course, position: bigint, how: 'onward' | 'refold'): void {
  if (state.watermark === null) return;
  const { ruleSet } = course.compiled;
  const due = [...course.cutoffs.values()].filter(({ values }) => values === null);
  const instants = due.map(({ instant }) => instant.getTime()).sort((a, b) => a - b);
  const before = reachAtEnd(course)?.through ?? -Infinity;
  const through = Math.max(before, Math.min(course.cap, boundOf(ruleSet, state.watermark, instants)));
  if (through === before && (how === 'onward' || before === -Infinity)) return;
  course.steps.push({ ...reachOf(ruleSet.clock, through), position, refold: how === 'refold' });
}
