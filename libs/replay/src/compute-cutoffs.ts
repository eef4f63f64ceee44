import { cutoffInstantsIn, type CompiledRuleSet, type History, type Published } from '@hindsight/rules';
import type { Archive, Cutoffs } from './archive.js';

/** Values by population, of every member heard so far. */
type Members = Record<string, number[]>;

/**
 * Computes the cut-offs of several rule sets in one pass over the archive (RULES §4), up to and including `asOf`.
 * Holds one number a member, population and instant in memory, never a history.
 */
export async function computeCutoffs(
  archive: Archive,
  ruleSets: readonly CompiledRuleSet[],
  asOf: number,
): Promise<Cutoffs[]> {
  const members = ruleSets.map(() => new Map<number, Members>());
  for await (const history of archive.histories()) {
    ruleSets.forEach((compiled, i) => {
      gather(compiled, history, asOf, members[i] ?? new Map<number, Members>());
    });
  }
  return ruleSets.map((compiled, i) => publish(compiled, members[i] ?? new Map<number, Members>()));
}

function gather(compiled: CompiledRuleSet, history: History, asOf: number, instants: Map<number, Members>) {
  const [first] = history.events;
  if (!first || compiled.ruleSet.populations.length === 0) return;

  const due = cutoffInstantsIn(compiled.ruleSet.clock, first.occurredAt - 1, asOf);
  compiled.membersAlong(history, due).forEach((values, place) => {
    const instant = due[place] ?? NaN;
    const members = instants.get(instant) ?? {};
    instants.set(instant, members);
    for (const [population, value] of Object.entries(values)) {
      if (value !== null) (members[population] ??= []).push(value);
    }
  });
}

function publish(compiled: CompiledRuleSet, instants: Map<number, Members>): Cutoffs {
  return [...instants]
    .sort(([a], [b]) => a - b)
    .map(([instant, members]) => ({ instant, values: compiled.cutoffsFrom(members).values }))
    .filter(({ values }) => hasAny(values));
}

const hasAny = (values: Published['values']) => Object.keys(values).length > 0;
