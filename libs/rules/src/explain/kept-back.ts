import { advance } from '../evaluate/advance.js';
import type { Change } from '../evaluate/changes.js';
import type { OutputMemory } from '../evaluate/memory.js';
import { lowToHigh, rungsOf } from '../outputs/rungs.js';
import type { Output, Score, Table } from '../rule-set.js';
import type { KeptBack } from './explanation.js';
import { iso } from './sayable.js';
import type { Standing, Subject } from './stand.js';

const dayMs = 86_400_000;
// No tick is further from the next than a month; and nobody plans for longer than ten years.
const longestTickMs = 32 * dayMs;
const aheadAtMostMs = 3660 * dayMs;

interface Waiting {
  readonly result: string;
  readonly rule: string;
  readonly since: number;
  readonly holdMs: number;
}

/**
 * What holds keep back at an evaluation, and when each takes effect if nothing else happens: found by letting the same
 * evaluator go on through the ticks to come, without another event and with the cut-offs in force.
 */
export function keptBackAt(subject: Subject, stand: Standing): KeptBack[] {
  const { output } = subject;
  const memory = stand.after[output.id];
  if (!memory) return [];
  const waiting = waitingIn(output, memory);
  if (waiting.length === 0) return [];
  const longest = Math.max(...waiting.map(({ holdMs }) => holdMs));
  const ahead = changesAhead(subject, stand.t, stand.t + longest + longestTickMs);
  return waiting.map((one) => foretold(output, one, ahead));
}

function waitingIn(output: Output, memory: OutputMemory): Waiting[] {
  switch (output.type) {
    case 'machine':
      return (memory.holding ?? []).flatMap(([place, since]) => {
        const transition = output.transitions[place];
        return transition
          ? [{ result: transition.to, rule: transition.id, since, holdMs: transition.holdMs }]
          : [];
      });
    case 'table':
    case 'score':
      return waitingOnLadder(output, memory);
    case 'flag':
      return [];
  }
}

function waitingOnLadder(output: Table | Score, { result, raw = [], rawSince }: OutputMemory): Waiting[] {
  const current = raw.at(-1);
  const rung = rungsOf(output)[current?.[0] ?? -1];
  if (!current || !rung || rung.then === result) return [];
  const since = rawSince ?? current[1];
  return [{ result: rung.then, rule: rung.rule, since, holdMs: holdBetween(output, result, rung.then) }];
}

function holdBetween(output: Table | Score, from: string | null, to: string): number {
  const order = lowToHigh(output);
  const rises = from === null || order.indexOf(to) > order.indexOf(from);
  return output.hold?.[rises ? 'upMs' : 'downMs'] ?? 0;
}

/** The instant at which the rule that gave a held result was last found to hold. */
export function lastHeldAt(output: Output, memory: OutputMemory): number | null {
  if (output.type !== 'table' && output.type !== 'score') return null;
  const rungs = rungsOf(output);
  return memory.raw?.findLast(([rung]) => rungs[rung]?.rule === memory.rule)?.[1] ?? null;
}

function changesAhead(
  { core, customer, cutoffs, output }: Subject,
  after: number,
  through: number,
): Change[] {
  const last = Math.min(through, after + aheadAtMostMs);
  const { changes } = advance(core, customer, cutoffs, null, last);
  return changes.filter((change) => change.output === output.id && change.at > after);
}

/** A machine that moves by another transition starts all its holds anew. */
function foretold(output: Output, waiting: Waiting, ahead: readonly Change[]): KeptBack {
  const reachable = output.type === 'machine' ? ahead.slice(0, 1) : ahead;
  const reached = reachable.findIndex(({ to }) => to === waiting.result);
  const isIt = output.type !== 'machine' || reachable[reached]?.rule === waiting.rule;
  const effect = isIt ? reachable[reached] : undefined;
  const steps = effect ? reachable.slice(0, reached + 1) : reachable;
  return {
    ...waiting,
    since: iso(waiting.since),
    takesEffectAt: effect ? iso(effect.at) : null,
    steps: steps.map(({ at, to, rule }) => ({ at: iso(at), result: to, rule })),
  };
}
