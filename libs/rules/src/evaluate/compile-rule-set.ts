import type { CutoffTimeline } from '../cutoffs/cutoff-timeline.js';
import { cutoffsOf } from '../cutoffs/population-cutoffs.js';
import type { History } from '../history/effective-history.js';
import type { RuleSet } from '../rule-set.js';
import { compileParts, type CompiledParts } from './compiled-parts.js';
import { memoryOf, runParts, type Change, type Memory } from './run-parts.js';

export type { Change, Memory };

/** How an output stands at an instant. */
export interface Result {
  readonly output: string;
  /** Null for a score without bands. */
  readonly result: string | null;
  /** The number of a score; null for any other output. */
  readonly value: number | null;
  readonly rule: string | null;
  /** Since when it has this result, ms. */
  readonly since: number | null;
}

/** What an advance leaves. `memory` is null before the customer's first instant. */
export interface Advanced {
  /** By instant, and within one by the outputs' order in the file. */
  readonly changes: Change[];
  readonly memory: Memory | null;
}

/** Everything about a customer as at one instant. */
export interface AsOf {
  /** The last evaluation at or before the instant asked for: everything reads as at this one. */
  readonly evaluatedAt: number;
  readonly results: Result[];
  readonly features: Record<string, number | string>;
  /** All changes so far. */
  readonly changes: Change[];
}

/** What is published at one instant, and of how many members, by population. */
export interface PublishedCutoffs {
  readonly values: Record<string, Record<string, number>>;
  readonly members: Record<string, number>;
}

/** A checked rule set, ready to evaluate one customer at a time. Synchronous; keeps nothing between calls. */
export interface CompiledRuleSet {
  readonly ruleSet: RuleSet;
  /**
   * Evaluates every instant in (`from.after`, `through`], or from the first event on when `from` is null. In chunks it
   * gives the same as in one go, from the memory that the chunk before left (which may have been to JSON and back).
   * An output whose memory did not change keeps the same memory object.
   * @throws SumOverflow where a sum of money is beyond 2^53 minor units at an evaluation
   */
  advance(
    history: History,
    cutoffs: CutoffTimeline,
    from: { readonly after: number; readonly memory: Memory } | null,
    through: number,
  ): Advanced;
  /** Results, score numbers and features as of an instant; null before the first event. @throws SumOverflow */
  asOf(history: History, cutoffs: CutoffTimeline, asOf: number): AsOf | null;
  /**
   * The customer's value in each population at a cut-off instant, its events included; null where it is no member, before
   * its first event, and from its end on. @throws SumOverflow
   */
  membersAt(history: History, instant: number): Record<string, number | null>;
  /** From all members' values, in any order: what is published, without the populations that publish nothing. */
  cutoffsFrom(values: Readonly<Record<string, readonly number[]>>): PublishedCutoffs;
}

/**
 * Compiles a checked rule set to JavaScript.
 * @param options.currencyExponent of the reporting currency (2 for GBP): money is read as minor / 10^exponent
 */
export function compileRuleSet(
  ruleSet: RuleSet,
  options: { readonly currencyExponent: number },
): CompiledRuleSet {
  const parts = compileParts(ruleSet, 10 ** options.currencyExponent);
  return {
    ruleSet,
    advance: (history, cutoffs, from, through) => {
      const { changes, evaluatedAt } = runParts(parts, history, cutoffs, from, through);
      return { changes, memory: evaluatedAt === null ? (from?.memory ?? null) : memoryOf(parts) };
    },
    asOf: (history, cutoffs, asOf) => {
      const { changes, evaluatedAt } = runParts(parts, history, cutoffs, null, asOf);
      if (evaluatedAt === null) return null;
      return { evaluatedAt, results: resultsOf(parts), features: featuresAt(parts, evaluatedAt), changes };
    },
    membersAt: (history, instant) => membersAt(parts, history, instant),
    cutoffsFrom: (values) => cutoffsFrom(ruleSet, values),
  };
}

function resultsOf({ outputs, slots }: CompiledParts): Result[] {
  return outputs.map(({ id, standing }, place) => {
    const value = slots[place]?.value;
    return { output: id, ...standing.remembered(), value: typeof value === 'number' ? value : null };
  });
}

function featuresAt({ features }: CompiledParts, t: number): Record<string, number | string> {
  return Object.fromEntries(features.readers.map((reader) => [reader.name, reader.read(t)]));
}

function membersAt(
  { features, populations }: CompiledParts,
  history: History,
  instant: number,
): Record<string, number | null> {
  const begun = (history.events[0]?.occurredAt ?? Infinity) <= instant;
  const there = begun && (history.endsAt === null || instant < history.endsAt);
  if (there) features.load(history);
  return Object.fromEntries(
    populations.map(({ population, among, of }) => {
      const value = there && among(instant) ? Number(of.read(instant)) : null; // `of` is a number feature
      return [population.name, value];
    }),
  );
}

function cutoffsFrom(
  { populations }: RuleSet,
  values: Readonly<Record<string, readonly number[]>>,
): PublishedCutoffs {
  const published: PublishedCutoffs = { values: {}, members: {} };
  for (const population of populations) {
    const members = values[population.name] ?? [];
    const cuts = cutoffsOf(population, members);
    published.members[population.name] = members.length;
    if (Object.keys(cuts).length > 0) published.values[population.name] = cuts;
  }
  return published;
}
