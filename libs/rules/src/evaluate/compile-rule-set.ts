import type { CutoffTimeline } from '../cutoffs/cutoff-timeline.js';
import { Members } from '../cutoffs/members.js';
import { cutoffsOf } from '../cutoffs/population-cutoffs.js';
import { compileCore, type Core } from '../generate/core.js';
import type { History } from '../history/effective-history.js';
import type { RuleSet } from '../rule-set.js';
import { advance, type Advanced, type From } from './advance.js';
import type { Change } from './changes.js';
import type { Memory } from './memory.js';
import { standAt, type Stand } from './stand.js';
import { Subjects, type Subject } from './subject.js';

export type { Advanced, Change, Memory };

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

/** Everything about a customer as at one instant. */
export interface AsOf {
  /** The last evaluation at or before the instant asked for: everything reads as at this one. */
  readonly evaluatedAt: number;
  readonly results: Result[];
  readonly features: Record<string, number | string>;
  /** All changes so far. */
  readonly changes: readonly Change[];
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
  advance(history: History, cutoffs: CutoffTimeline, from: From | null, through: number): Advanced;
  /** Results, score numbers and features as of an instant; null before the first event. @throws SumOverflow */
  asOf(history: History, cutoffs: CutoffTimeline, asOf: number): AsOf | null;
  /**
   * The customer's value in each population at a cut-off instant, its events included; null where it is no member, before
   * its first event, and from its end on. @throws SumOverflow
   */
  membersAt(history: History, instant: number): Record<string, number | null>;
  /** `membersAt` at many instants, ascending, in one pass over the history. @throws SumOverflow */
  membersAlong(history: History, instants: readonly number[]): readonly Record<string, number | null>[];
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
  const core = compileCore(ruleSet, 10 ** options.currencyExponent);
  const subjects = new Subjects(core);
  return {
    ruleSet,
    advance: (history, cutoffs, from, through) => advance(core, subjects.of(history), cutoffs, from, through),
    asOf: (history, cutoffs, asOf) => {
      const subject = subjects.of(history);
      const stand = standAt(core, subject, cutoffs, asOf);
      return stand && asOfStand(ruleSet, subject, stand);
    },
    membersAt: (history, instant) => membersAlong(core, subjects.of(history), [instant])[0] ?? {},
    membersAlong: (history, instants) => membersAlong(core, subjects.of(history), instants),
    cutoffsFrom: (values) => cutoffsFrom(ruleSet, values),
  };
}

function asOfStand({ outputs, features }: RuleSet, { view }: Subject, stand: Stand): AsOf {
  const results = outputs.map(({ id }, place): Result => {
    const { result = null, rule = null, since = null } = stand.after[id] ?? {};
    const isScore = outputs[place]?.type === 'score';
    return { output: id, result, rule, since, value: isScore ? Number(stand.slots[place]) : null };
  });
  const values = features.map(({ name, type }, place): [string, number | string] => {
    const value = stand.features[place] ?? NaN;
    return [name, type === 'text' ? view.dictionary.textOf(value) : value];
  });
  return { evaluatedAt: stand.t, results, features: Object.fromEntries(values), changes: stand.changes };
}

function membersAlong(
  { ruleSet: { populations }, memberPlaces, memberWidth, rank }: Core,
  { history, view, end }: Subject,
  instants: readonly number[],
): readonly Record<string, number | null>[] {
  const first = view.at[0] ?? Infinity;
  const there = instants.filter((instant) => instant >= first && instant < (history.endsAt ?? Infinity));
  const values = new Float64Array(there.length * memberWidth);
  rank(view, 0, end, Float64Array.from(there), 0, there.length, values);
  let next = 0;
  return instants.map((instant) => {
    const row = instant === there[next] ? memberWidth * next++ : NaN;
    return Object.fromEntries(
      populations.map(({ name }, which) => {
        const value = values[row + (memberPlaces[which] ?? NaN)] ?? NaN;
        return [name, Number.isNaN(value) ? null : value];
      }),
    );
  });
}

function cutoffsFrom(
  { populations }: RuleSet,
  values: Readonly<Record<string, readonly number[]>>,
): PublishedCutoffs {
  const published: PublishedCutoffs = { values: {}, members: {} };
  for (const population of populations) {
    const members = Members.of(values[population.name] ?? []);
    const cuts = cutoffsOf(population, members);
    published.members[population.name] = members.size;
    if (Object.keys(cuts).length > 0) published.values[population.name] = cuts;
  }
  return published;
}
