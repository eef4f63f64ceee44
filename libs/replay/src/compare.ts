import { cutoffInstantsIn, type Change, type CompiledRuleSet, type History } from '@hindsight/rules';
import type { Archive, Cutoffs } from './archive.js';
import { OutputTally, type Seen } from './compare-output.js';
import type { Comparison, Side } from './comparison.js';
import { concentrationOf } from './concentration.js';
import { computeCutoffs } from './compute-cutoffs.js';
import { cutoffDifferences } from './cutoff-differences.js';
import { Follower } from './follow.js';
import { netSpendMinor } from './net-spend.js';
import { resultsOf } from './result-order.js';
import { timelineOf } from './timeline.js';

export interface CompareOptions {
  /** The last instant evaluated, milliseconds since 1970, UTC. */
  readonly asOf: number;
  /** How many movers of each output are named, those with the largest spend. */
  readonly movers: number;
  /** What the control's rule set has published; both sides are computed, differences are listed. */
  readonly published: Cutoffs;
}

/**
 * Replays the archive under two rule sets and says where they differ (RULES §8). Two passes: cut-offs of both sides,
 * then the customers. A function of its arguments. Keeps one number a customer.
 * @throws SumOverflow of the rules library.
 */
export async function compare(
  archive: Archive,
  control: CompiledRuleSet,
  candidate: CompiledRuleSet,
  options: CompareOptions,
): Promise<Comparison> {
  const { asOf } = options;
  const [ours = [], theirs = []] = await computeCutoffs(archive, [control, candidate], asOf);
  const sides = {
    control: new Follower(control, ours, asOf),
    candidate: new Follower(candidate, theirs, asOf),
  };
  const tallies = talliesFor(sides, options);
  const spends: number[] = [];

  for await (const history of archive.histories()) {
    const changes = {
      control: sides.control.follow(history),
      candidate: sides.candidate.follow(history),
    };
    if (!inRun(history, asOf)) continue;
    const spendMinor = netSpendMinor(history, asOf);
    spends.push(spendMinor);
    const seen = { history, monthEnds: monthEndsOf(history, control, asOf), spendMinor };
    countCustomer(seen, changes, tallies);
  }
  return {
    asOf,
    control: sideOf(sides.control),
    candidate: sideOf(sides.candidate),
    customers: spends.length,
    value: concentrationOf(spends),
    outputs: [...tallies.values()].map((tally) => tally.finish()),
    ...aside(control, candidate),
    cutoffDifferences: cutoffDifferences(ours, options.published, asOf),
  };
}

const inRun = ({ events: [first] }: History, asOf: number) => first !== undefined && first.occurredAt <= asOf;

function talliesFor(
  sides: { control: Follower; candidate: Follower },
  { asOf, movers }: CompareOptions,
): Map<string, OutputTally> {
  const tallies = new Map<string, OutputTally>();
  for (const output of named(sides.control.compiled)) {
    const other = named(sides.candidate.compiled).find(({ id }) => id === output.id);
    if (!other) continue;
    const pair = { control: output, candidate: other };
    tallies.set(output.id, new OutputTally(pair, sides, { asOf, keep: movers }));
  }
  return tallies;
}

const named = ({ ruleSet }: CompiledRuleSet) =>
  ruleSet.outputs.filter((output) => resultsOf(output).length > 0);

function countCustomer(
  seen: Omit<Seen, 'control' | 'candidate'>,
  changes: { control: readonly Change[]; candidate: readonly Change[] },
  tallies: ReadonlyMap<string, OutputTally>,
) {
  for (const [output, tally] of tallies) {
    tally.count({
      ...seen,
      control: timelineOf(output, changes.control),
      candidate: timelineOf(output, changes.candidate),
    });
  }
}

function monthEndsOf({ events: [first] }: History, { ruleSet }: CompiledRuleSet, asOf: number): number[] {
  if (!first) return [];
  const monthly = { ...ruleSet.clock, cutoffs: 'month' } as const;
  return cutoffInstantsIn(monthly, first.occurredAt, asOf).map((midnight) => midnight - 1);
}

const sideOf = (side: Follower): Side => ({
  id: side.compiled.ruleSet.id,
  hash: side.compiled.ruleSet.hash,
  digest: side.digest(),
  changes: side.changes,
});

function aside(control: CompiledRuleSet, candidate: CompiledRuleSet) {
  const ids = (one: CompiledRuleSet) => one.ruleSet.outputs.map(({ id }) => id);
  const comparable = (one: CompiledRuleSet, id: string) => named(one).some((output) => output.id === id);
  const both = ids(control).filter((id) => ids(candidate).includes(id));
  return {
    onlyInControl: ids(control).filter((id) => !both.includes(id)),
    onlyInCandidate: ids(candidate).filter((id) => !both.includes(id)),
    withoutResults: both.filter((id) => !comparable(control, id) || !comparable(candidate, id)),
  };
}
