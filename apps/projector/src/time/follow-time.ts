import type { CutoffRow, RuleSetRow } from '@hindsight/read-models';
import type { CompiledRuleSet } from '@hindsight/rules';
import { boundOf } from './bound.js';
import type { ControlFact } from './control-fact.js';
import { reachAtEnd, type Course } from './course.js';
import { dueCutoffs } from './due-cutoffs.js';
import { reachOf } from './reach.js';

/** Business time and what is in force, as a batch finds them and leaves them. */
export interface TimeState {
  watermark: number | null;
  watermarkPosition: bigint | null;
  /** Instant of the earliest event of any customer. */
  firstEventAt: number | null;
  readonly ruleSets: RuleSetRow[];
  /** Rule set hash → how far it was evaluated before this batch. */
  readonly progress: ReadonlyMap<string, number>;
  /** Rule set hash → its cut-off instants (ms). */
  readonly cutoffs: Map<string, Map<number, CutoffRow>>;
  /** In force, or in force until some point of this batch. */
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
      if (!state.ruleSets.some(({ id, version }) => id === fact.row.id && version === fact.row.version)) {
        state.ruleSets.push(fact.row);
      }
      return;
    case 'activated':
      activate(state, fact, compile);
      return;
    case 'closed':
      close(state, fact.through, fact.position);
      return;
    case 'published':
      publish(state, fact.row, fact.position);
  }
}

function activate(state: TimeState, fact: ControlFact & { kind: 'activated' }, compile: Compile): void {
  const { id, hash, position } = fact;
  const current = state.courses.find((course) => course.id === id && course.until === null);
  if (current?.compiled.ruleSet.hash === hash) return;
  if (current) current.until = position;
  const row = bringInForce(state.ruleSets, fact);
  // Whatever it once came to is not looked at: it begins again, and restates.
  const course = { ...openCourse(state, row, compile(row)), from: null };
  state.courses.push(course);
  const again =
    state.progress.has(hash) ||
    state.courses.some((one) => one !== course && one.compiled.ruleSet.hash === hash);
  noteDue(state, course, null, position);
  step(state, course, position, again ? 'refold' : 'onward');
}

function bringInForce(ruleSets: RuleSetRow[], fact: ControlFact & { kind: 'activated' }): RuleSetRow {
  const place = ruleSets.findIndex(({ id, hash }) => id === fact.id && hash === fact.hash);
  const drafted = ruleSets[place];
  if (!drafted) throw new Error(`rule set ${fact.id}#${fact.hash} was activated but never drafted`);
  for (const [at, row] of ruleSets.entries()) {
    if (row.id === fact.id && row.inForce) ruleSets[at] = { ...row, inForce: false };
  }
  const { position, effectiveFrom } = fact;
  const inForce = { ...drafted, activatedPosition: position, effectiveFrom, inForce: true };
  ruleSets[place] = inForce;
  return inForce;
}

/** The course of a rule set in force, as the batch finds it. */
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
    until: null,
  };
}

function close(state: TimeState, through: number, position: bigint): void {
  const before = state.watermark;
  if (before !== null && through <= before) return;
  state.watermark = through;
  state.watermarkPosition = position;
  for (const course of inForce(state)) {
    noteDue(state, course, before, position);
    step(state, course, position, 'onward');
  }
}

function publish(state: TimeState, row: CutoffRow, position: bigint): void {
  if (!enterValues(state, row)) return;
  const instant = row.instant.getTime();
  for (const course of inForce(state)) {
    if (course.compiled.ruleSet.hash !== row.ruleSetHash) continue;
    const passed = instant <= (reachAtEnd(course)?.through ?? -Infinity);
    step(state, course, position, passed ? 'refold' : 'onward');
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
  const { ruleSet } = course.compiled;
  for (const instant of dueCutoffs(ruleSet, state.firstEventAt, from, state.watermark)) {
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
  const through = Math.max(before, boundOf(ruleSet, state.watermark, instants));
  if (through === before && how === 'onward') return;
  course.steps.push({ ...reachOf(ruleSet.clock, through), position, refold: how === 'refold' });
}

const inForce = (state: TimeState) => state.courses.filter(({ until }) => until === null);
