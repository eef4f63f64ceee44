import type { CutoffTimeline } from '../cutoffs/cutoff-timeline.js';
import type { History } from '../history/effective-history.js';
import type { OutputMemory } from '../outputs/standing.js';
import type { RuleEvent } from '../rule-event.js';
import type { CompiledParts } from './compiled-parts.js';
import { Instants } from './instants.js';

/** One output taking another result, or its first (`from` null). */
export interface Change {
  readonly output: string;
  readonly from: string | null;
  readonly to: string;
  /** The instant, ms. */
  readonly at: number;
  /** The last event of that instant, by event id; the tick where there is none. */
  readonly cause: { readonly event: string } | { readonly tick: number };
  /** The id of the row, transition or band that gave the result, or `else`, `initial`, `when`. */
  readonly rule: string;
}

/** What the next evaluation needs of each output, by its id: JSON, as small as the holds allow. */
export type Memory = Readonly<Record<string, OutputMemory>>;

/** Evaluates every instant in (`from.after`, `through`] and leaves the parts as at the last; see `CompiledRuleSet.advance`. */
export function runParts(
  parts: CompiledParts,
  history: History,
  cutoffs: CutoffTimeline,
  from: { readonly after: number; readonly memory: Memory } | null,
  through: number,
): { changes: Change[]; evaluatedAt: number | null } {
  const changes: Change[] = [];
  parts.features.load(history);
  parts.cuts.start(cutoffs);
  for (const output of parts.outputs) output.start(from?.memory[output.id] ?? null);
  const instants = new Instants(history, parts.ticks, from?.after ?? -Infinity, through);
  while (instants.next()) evaluate(parts, instants.t, instants.event, changes);
  return { changes, evaluatedAt: instants.t === -Infinity ? null : instants.t };
}

function evaluate(parts: CompiledParts, t: number, event: RuleEvent | null, changes: Change[]): void {
  parts.features.checkSums(t);
  parts.cuts.moveTo(t);
  for (const output of parts.outputs) {
    const from = output.standing.result;
    output.evaluate(t);
    const { result: to, rule } = output.standing;
    if (to === from || to === null || rule === null) continue;
    const cause = event ? { event: event.eventId } : { tick: t };
    changes.push({ output: output.id, from, to, at: t, cause, rule });
  }
}

/** What the next evaluation needs of each output, as the parts stand. */
export function memoryOf({ outputs }: CompiledParts): Memory {
  return Object.fromEntries(outputs.map((output) => [output.id, output.memory()]));
}
