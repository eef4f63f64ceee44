import type { CutoffTimeline, Memory } from '@hindsight/rules';
import type { KnownEvent, StandingChange } from '@hindsight/read-models';
import { reachAtEnd, reachBefore, type Course } from '../time/course.js';
import type { Reach } from '../time/reach.js';
import type { KnownHistory } from './known-history.js';
import { knownPositions } from './known-positions.js';
import { lastEvaluated } from './last-evaluated.js';
import { enter, restate, type Ledger } from './ledger.js';
import { restatements } from './restatements.js';

/** Where a customer stood under one rule set when the batch began. */
export interface Prior {
  readonly memory: Memory | null;
  /** Needed only where something may be restated. */
  readonly standing: readonly StandingChange[];
}

/** What a batch did to one customer under one rule set. */
export interface Evaluated {
  readonly ledger: Ledger;
  /** null: no instant to be evaluated at, as far as is known */
  readonly memory: Memory | null;
  /** Before this instant (ms) no tick does anything, unless there is news; −Infinity: not known. */
  readonly wake: number;
}

/**
 * Brings one customer as far as its rule set's course allows, as if each event of the batch had come alone: the rows
 * are the same however the log is cut into batches. Late events first let everything before them be evaluated, then
 * restate.
 * @param since log position of the batch before; later events are new
 * @throws what the evaluator throws
 */
export function evaluateCustomer(
  { course, cutoffs }: { readonly course: Course; readonly cutoffs: CutoffTimeline },
  history: KnownHistory,
  since: bigint,
  prior: Prior,
): Evaluated {
  const ledger = ledgerOf(prior.standing);
  const { events } = history;
  const knownAt = knownPositions(course, events, since);
  const fresh = events.filter(({ position }) => position > since);
  let memory = prior.memory;
  let wake = -Infinity;
  let after = lastEvaluated(events, since, course.from);
  /** What the last refold knew, and how far it went; going on from there to there again would be reading all of history for nothing. */
  let done: { readonly position: bigint; readonly reach: Reach } | null = null;

  function go(position: bigint | null, reach: Reach | null): void {
    if (reach === null || (reach === done?.reach && !isNewIn(fresh, done.position, position))) return;
    const from = memory === null || after === null ? null : { after, memory };
    const run = course.compiled.advance(history.knownAt(position), cutoffs, from, reach.through);
    enter(ledger, run.changes, (change) => knownAt(change.at, position));
    ({ memory, wake } = run);
  }

  function refold(position: bigint, reach: Reach): void {
    const run = course.compiled.advance(history.knownAt(position), cutoffs, null, reach.through);
    restate(ledger, run.changes, position);
    ({ memory, wake } = run);
    after = lastEvaluated(events, position, reach);
    done = { position, reach };
  }

  for (const position of restatements(course, events, since)) {
    go(position - 1n, reachBefore(course, position));
    refold(position, reachBefore(course, position + 1n) ?? unreached(course));
  }
  go(null, reachAtEnd(course));
  return { ledger, memory, wake };
}

/** Whether one of the events became known behind a log position, and up to another (inclusive; null: at any time). */
const isNewIn = (events: readonly KnownEvent[], behind: bigint, upTo: bigint | null): boolean =>
  events.some(({ position }) => position > behind && (upTo === null || position <= upTo));

const stored = { restates: false, stored: true, supersededAt: null, requoted: false } as const;

/** What is in the tables, and nothing else. */
export const ledgerOf = (standing: readonly StandingChange[]): Ledger =>
  standing.map((one) => ({ ...one, ...stored }));

function unreached(course: Course): never {
  throw new Error(`${course.id} restates before it was ever evaluated`);
}
