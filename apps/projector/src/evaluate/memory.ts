import type { StoredState } from '@hindsight/read-models';
import { isSameMemory, type Memory, type OutputMemory } from '@hindsight/rules';

/** The evaluator's memory as it was written; null when there is none. */
export function memoryOf(states: readonly StoredState[]): Memory | null {
  if (states.length === 0) return null;
  // Written by `writeEvaluated` from an OutputMemory, for this very output and rule set hash.
  return Object.fromEntries(states.map(({ output, memory }) => [output, JSON.parse(memory) as OutputMemory]));
}

/** Outputs whose memory is another than before. The evaluator keeps the object when nothing changed, a refold does not. */
export function changedOutputs(before: Memory | null, after: Memory): [string, OutputMemory][] {
  return Object.entries(after).filter(([output, memory]) => {
    const known = before?.[output];
    return known === undefined || (known !== memory && !isSameMemory(known, memory));
  });
}
