import type { CutoffTimeline } from '../cutoffs/cutoff-timeline.js';
import type { CompiledParts } from '../evaluate/compiled-parts.js';
import { memoryOf, runParts, type Memory } from '../evaluate/run-parts.js';
import type { History } from '../history/effective-history.js';
import type { Raw, RunningOutput } from '../outputs/standing.js';

/** What an explanation may know: nothing after the instant asked for. */
export interface Known {
  readonly history: History;
  readonly cutoffs: CutoffTimeline;
}

/** One evaluation of one customer, to which the compiled parts were brought. */
export interface Stand {
  /** The instant of the evaluation, ms. */
  readonly t: number;
  /** Memory as the evaluation before left it; null at the first. */
  readonly before: Memory | null;
  /** Memory as this one left it. */
  readonly after: Memory;
}

/** Brings the parts to the last evaluation at or before `at`; null before the first. @throws SumOverflow */
export function standAt(parts: CompiledParts, { history, cutoffs }: Known, at: number): Stand | null {
  const { evaluatedAt: t } = runParts(parts, history, cutoffs, null, at);
  if (t === null) return null;
  const earlier = runParts(parts, history, cutoffs, null, t - 1);
  const before = earlier.evaluatedAt === null ? null : memoryOf(parts);
  runParts(parts, history, cutoffs, before && { after: t - 1, memory: before }, t);
  return { t, before, after: memoryOf(parts) };
}

/** What the conditions of the output at `place` say at the evaluation, the outputs above it evaluated anew. */
export function rawAt({ outputs }: CompiledParts, { t, before }: Stand, place: number): Raw | null {
  const restart = (output: RunningOutput): void => {
    output.start(before?.[output.id] ?? null);
  };
  for (const output of outputs.slice(0, place)) {
    restart(output);
    output.evaluate(t);
  }
  const output = outputs[place];
  if (!output) throw new RangeError(`there is no output at ${place}`);
  restart(output);
  return output.raw(t);
}

/**
 * What if one number feature had another value at the evaluation? `ask` sees the outputs above `place` evaluated with it,
 * and the raw result of the one at `place`. Puts everything back.
 */
export function whatIf<Answer>(
  parts: CompiledParts,
  stand: Stand,
  place: number,
  { feature, value }: { readonly feature: string; readonly value: number },
  ask: (raw: Raw | null) => Answer,
): Answer {
  const reader = parts.features.named(feature);
  const real = reader.read(stand.t);
  reader.pretend(stand.t, value);
  try {
    return ask(rawAt(parts, stand, place));
  } finally {
    reader.pretend(stand.t, real);
    rawAt(parts, stand, place);
    parts.outputs[place]?.evaluate(stand.t);
  }
}
