import type { Expression } from './expression.js';

// The checked tree of RULES: every name resolved, every default filled in, every duration in milliseconds. The order
// of features, populations and outputs is that of the file.

/** A rule set that passed every check. */
export interface RuleSet {
  readonly id: string;
  readonly title: Title;
  readonly source: string | null;
  /** What it is for; whatever reads a sensitive attribute says so. */
  readonly purpose: string | null;
  readonly clock: Clock;
  readonly features: readonly Feature[];
  readonly populations: readonly Population[];
  readonly outputs: readonly Output[];
  /** SHA-256, lowercase hex, over the canonical JSON (RFC 8785) of the parsed document. */
  readonly hash: string;
}

export type Title = Readonly<Record<'en' | 'zh', string>>;

export interface Clock {
  /** IANA zone. */
  readonly tz: string;
  readonly tick: 'day' | 'week' | 'month' | 'none';
  readonly cutoffs: 'day' | 'week' | 'month' | 'quarter' | 'year';
}

/** An event's field as a feature reads it; money is stored in minor units and read in major ones. */
export interface FieldReference {
  readonly name: string;
  readonly type: 'number' | 'text' | 'boolean' | 'money' | 'id';
}

interface Named {
  readonly name: string;
  readonly type: 'number' | 'text';
}

/** What all aggregates over listed events share. `windowMs` null is unbounded. */
interface OverEvents extends Named {
  readonly events: readonly string[];
  readonly where: Expression | null;
  readonly windowMs: number | null;
  readonly offsetMs: number;
}

export type Feature =
  | (OverEvents & { readonly agg: 'count' })
  | (OverEvents & { readonly agg: 'sum' | 'mean'; readonly field: FieldReference; readonly default: number })
  | (OverEvents & { readonly agg: 'min' | 'max'; readonly field: FieldReference; readonly default: number })
  | (OverEvents & {
      readonly agg: 'first' | 'last';
      readonly field: FieldReference;
      readonly default: number | string;
    })
  | (OverEvents & { readonly agg: 'distinct'; readonly field: FieldReference })
  | (OverEvents & { readonly agg: 'days_since_last' | 'days_since_first'; readonly default: number })
  | (OverEvents & { readonly agg: 'mean_gap_days'; readonly minGaps: number; readonly default: number })
  | (OverEvents & {
      readonly agg: 'decayed_sum';
      readonly field: FieldReference | null;
      readonly halfLifeMs: number;
    })
  | (OverEvents & {
      readonly agg: 'decayed_mean';
      readonly field: FieldReference;
      readonly halfLifeMs: number;
      readonly prior: number;
      readonly priorWeight: number;
    })
  | (Named & {
      readonly agg: 'open_count';
      readonly opened: readonly string[];
      readonly closed: readonly string[];
      readonly key: string;
      readonly where: Expression | null;
      readonly offsetMs: number;
    })
  | (Named & {
      readonly agg: 'attribute';
      readonly of: string;
      readonly offsetMs: number;
      readonly default: string;
    });

export interface Population {
  readonly name: string;
  /** The number feature that is ranked. */
  readonly of: string;
  readonly among: Expression;
  readonly order: 'asc' | 'desc';
  readonly minMembers: number;
  readonly method: 'cuts' | 'shares' | 'scores';
  /** Cut names with their shares, as integers in millionths (0.01 = 10000), in file order; scores are `1/5` … `4/5`. */
  readonly cuts: readonly Cut[];
  /** How many scores there are; null unless `method` is `scores`. */
  readonly scores: number | null;
}

export interface Cut {
  readonly name: string;
  /** The share as an exact fraction: numerator / denominator (0.01 = 10000 / 1000000; the score cut 1/5 = 1 / 5). */
  readonly numerator: number;
  readonly denominator: number;
}

export interface Hold {
  readonly upMs: number;
  readonly downMs: number;
}

interface OutputOf {
  readonly id: string;
  /** Free text by result, travelling with the change. */
  readonly policy: Readonly<Record<string, string>>;
}

export interface Table extends OutputOf {
  readonly type: 'table';
  readonly rows: readonly { readonly id: string; readonly when: Expression; readonly then: string }[];
  readonly else: string;
  /** Results, low to high; empty when the file gives none (then there is no hold). */
  readonly order: readonly string[];
  readonly hold: Hold | null;
}

export interface Machine extends OutputOf {
  readonly type: 'machine';
  readonly states: readonly string[];
  readonly initial: string;
  readonly transitions: readonly Transition[];
}

export interface Transition {
  readonly id: string;
  /** `any` is already spelled out: every state but `to`. */
  readonly from: readonly string[];
  readonly to: string;
  readonly when: Expression;
  readonly holdMs: number;
}

export interface Score extends OutputOf {
  readonly type: 'score';
  readonly value: Expression;
  readonly clamp: readonly [number, number] | null;
  /** Highest band first; empty when the score has none (then `else` is null and no change is ever recorded). */
  readonly bands: readonly { readonly id: string; readonly atLeast: number; readonly then: string }[];
  readonly else: string | null;
  readonly hold: Hold | null;
}

export interface Flag extends OutputOf {
  readonly type: 'flag';
  readonly when: Expression;
}

export type Output = Table | Machine | Score | Flag;
