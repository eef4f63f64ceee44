import { cutoffInstantsIn, CutoffTimeline, type CompiledRuleSet, type History } from '@hindsight/rules';
import { ChangeLog, outputIds, resultNames, ruleNames } from './change-log.js';
import { fingerprintOf, timelineLines } from './checksum.js';
import { asOf } from './population.js';

const outputs = new Map<string, number>(outputIds.map((id, output) => [id, output]));
const results = resultNames.map(
  (names) => new Map<string, number>(names.map((name, place) => [name, place])),
);
const rules = ruleNames.map((names) => new Map<string, number>(names.map((name, place) => [name, place])));

/** Cut-offs, then changes, of one rule set after the other, by the evaluator of one history at a time. */
export function advanceAll(
  ruleSets: readonly CompiledRuleSet[],
  histories: readonly History[],
): () => string {
  const log = new ChangeLog();
  const cutoffs: string[] = [];
  for (const ruleSet of ruleSets) {
    const timeline = timelineOf(ruleSet, histories);
    histories.forEach((history, customer) => {
      for (const { output, at, from, to, rule } of ruleSet.advance(history, timeline, null, asOf).changes) {
        const number = outputs.get(output) ?? -1;
        const of = (name: string): number => results[number]?.get(name) ?? 255;
        log.add(customer, number, at, from === null ? -1 : of(from), of(to), rules[number]?.get(rule) ?? 255);
      }
    });
    cutoffs.push(...timelineLines(timeline));
  }
  return () => fingerprintOf(log, cutoffs);
}

function timelineOf(ruleSet: CompiledRuleSet, histories: readonly History[]): CutoffTimeline {
  const timeline = new CutoffTimeline();
  if (ruleSet.ruleSet.populations.length === 0) return timeline;
  const first = Math.min(...histories.map(({ events }) => events[0]?.occurredAt ?? Infinity));
  const instants = cutoffInstantsIn(ruleSet.ruleSet.clock, first - 1, asOf);
  const members = instants.map((): Record<string, number[]> => ({}));
  for (const history of histories) {
    ruleSet.membersAlong(history, instants).forEach((values, place) => {
      for (const [population, value] of Object.entries(values))
        if (value !== null) ((members[place] ??= {})[population] ??= []).push(value);
    });
  }
  instants.forEach((instant, place) => {
    const { values } = ruleSet.cutoffsFrom(members[place] ?? {});
    if (Object.keys(values).length > 0) timeline.publish(instant, values);
  });
  return timeline;
}
