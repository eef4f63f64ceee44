import { runParts, type Change } from '../evaluate/run-parts.js';
import type { OutputMemory } from '../outputs/standing.js';
import type { Output, Score, Table } from '../rule-set.js';
import type { Subject } from './decisions.js';
import type { KeptBack } from './explanation.js';
import { iso } from './sayable.js';
import type { Known, Stand } from './stand.js';

const dayMs = 86_400_000;
// No tick is further from the next than a month; and nobody plans for longer than ten years.
const longestTickMs = 32 * dayMs;
const aheadAtMostMs = 3660 * dayMs;

type Laddered = Table | (Score & { readonly else: string });

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
export function keptBackAt(subject: Subject, known: Known, stand: Stand): KeptBack[] {
  const { output } = subject;
  const memory = stand.after[output.id];
  if (!memory) return [];
  const waiting = waitingIn(output, memory);
  if (waiting.length === 0) return [];
  const longest = Math.max(...waiting.map(({ holdMs }) => holdMs));
  const ahead = changesAhead(subject, known, stand.t, stand.t + longest + longestTickMs);
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
      return waitingOnLadder(output, memory);
    case 'score':
      return output.else === null ? [] : waitingOnLadder({ ...output, else: output.else }, memory);
    case 'flag':
      return [];
  }
}

/** The rows of a table or bands of a score, in the order in which memories count them: `else` last. */
const rungsOf = (output: Laddered): { readonly id: string; readonly then: string }[] => [
  ...(output.type === 'table' ? output.rows : output.bands),
  { id: 'else', then: output.else },
];

function waitingOnLadder(output: Laddered, { result, raw = [] }: OutputMemory): Waiting[] {
  const rungs = rungsOf(output);
  const runs = raw.map(([row, from]) => ({ rung: rungs[row], from }));
  const last = runs.at(-1)?.rung;
  if (!last || last.then === result) return [];
  const before = runs.findLastIndex(({ rung }) => rung?.then !== last.then);
  const since = runs[before + 1]?.from ?? 0;
  return [{ result: last.then, rule: last.id, since, holdMs: holdBetween(output, result, last.then) }];
}

function holdBetween(output: Laddered, from: string | null, to: string): number {
  const order = lowToHigh(output);
  const rises = from === null || order.indexOf(to) > order.indexOf(from);
  return output.hold?.[rises ? 'upMs' : 'downMs'] ?? 0;
}

const lowToHigh = (output: Laddered): readonly string[] =>
  output.type === 'table'
    ? output.order
    : rungsOf(output)
        .map(({ then }) => then)
        .reverse();

/** The instant at which the rule that gave a held result was last found to hold. */
export function lastHeldAt(output: Output, memory: OutputMemory): number | null {
  if ((output.type !== 'table' && output.type !== 'score') || output.else === null) return null;
  const rungs = rungsOf({ ...output, else: output.else });
  return memory.raw?.findLast(([row]) => rungs[row]?.id === memory.rule)?.[1] ?? null;
}

function changesAhead(
  { parts, output }: Subject,
  { history, cutoffs }: Known,
  after: number,
  through: number,
): Change[] {
  const last = Math.min(through, after + aheadAtMostMs);
  const { changes } = runParts(parts, history, cutoffs, null, last);
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
