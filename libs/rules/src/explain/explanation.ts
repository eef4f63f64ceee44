import type { Output } from '../rule-set.js';

// An explanation is a document for people and programs: JSON, instants in ISO 8601 (UTC, milliseconds). Numbers are
// those that the evaluator computed; one that JSON cannot hold (infinite) is null.

/** Why an output says of a customer what it says, at one instant. */
export interface Explanation {
  readonly customerId: string;
  readonly output: string;
  readonly type: Output['type'];
  /** The instant asked for. */
  readonly at: string;
  /** The last evaluation at or before it: everything here reads as at this one. */
  readonly evaluatedAt: string;
  /** Null for a score without bands. */
  readonly result: string | null;
  /** The number of a score; null for any other output. */
  readonly value: number | null;
  /** The rule that the change to this result names, and when that was; null for a score without bands. */
  readonly rule: string | null;
  readonly since: string | null;
  /**
   * The evaluation that decided for this result. That is `raw`, unless a hold keeps something back or a machine came
   * into its state earlier.
   */
  readonly decided: Decision;
  /** What the conditions alone say at `evaluatedAt`, holds aside. */
  readonly raw: Decision;
  /** What a hold is keeping back: of a table or score one at most, of a machine each held transition that runs. */
  readonly keptBack: readonly KeptBack[];
  /** Every cut-off that the output rests on, by place in the file. */
  readonly cutoffs: readonly QuotedCutoff[];
  /** Every feature that the output rests on, in the order of the file, through populations and outputs above too. */
  readonly features: readonly FeatureReading[];
  /** Null where no change of a single number would have changed the raw result. */
  readonly nearest: NearestOutcome | null;
}

/** One evaluation's way to a result: the rules tried in order, the last of which held, unless none did. */
export interface Decision {
  readonly at: string;
  readonly result: string | null;
  /** The id of the row, transition or band that held; `when`, `else` or `initial`. Null for a score without bands. */
  readonly rule: string | null;
  /** A machine's state before, which its transitions leave; null for any other output and at the first evaluation. */
  readonly from: string | null;
  /** The expression behind a score's number; null for any other output. */
  readonly number: { readonly text: string; readonly filled: string; readonly value: number | null } | null;
  readonly tried: readonly TriedRule[];
}

/** A row, band or transition that was tried. */
export interface TriedRule {
  readonly rule: string;
  readonly then: string;
  /** The condition as the file has it, and with the value of every name filled in. */
  readonly text: string;
  readonly filled: string;
  readonly holds: boolean;
  /** The parts joined by && and ||, each by itself. */
  readonly clauses: readonly Clause[];
  /** How long a transition's condition has to hold; 0 for anything else. */
  readonly holdMs: number;
}

export interface Clause {
  readonly text: string;
  readonly filled: string;
  readonly holds: boolean;
}

/** A result that is not taken yet, because it has not held for long enough. */
export interface KeptBack {
  readonly result: string;
  readonly rule: string;
  /** Since when it holds without a break. */
  readonly since: string;
  readonly holdMs: number;
  /**
   * The evaluation at which it takes effect if nothing happens but that time passes, with the cut-offs in force; null
   * where it then never does: its condition ends first, something else comes first, or there are no ticks.
   */
  readonly takesEffectAt: string | null;
  /** The changes of the output up to then, that one included. */
  readonly steps: readonly { readonly at: string; readonly result: string; readonly rule: string }[];
}

export interface QuotedCutoff {
  readonly population: string;
  readonly cut: string;
  readonly order: 'asc' | 'desc';
  /** Null before a first publication: nobody reaches it. */
  readonly value: number | null;
  /** The instant for which it was published, from which on it is in force. */
  readonly inForceSince: string | null;
}

/** A feature's value and what it is made of. */
export interface FeatureReading {
  readonly name: string;
  readonly agg: string;
  readonly value: number | string | null;
  /** Qualifying events occurred after `after` (null: ever) and up to and including `through`. */
  readonly window: { readonly after: string | null; readonly through: string };
  /** How many events it is made of, of which the first few are listed, in history order. */
  readonly count: number;
  readonly events: readonly EventBehind[];
}

export interface EventBehind {
  readonly eventId: string;
  /** The short name that rules use. */
  readonly type: string;
  readonly occurredAt: string;
  /** In major units, negative for what was returned; null where the event has none. */
  readonly amount: number | null;
  /** 0 to 100, of a rating. */
  readonly score: number | null;
  /** The field that the feature reads, money in major units; null where it reads none. */
  readonly value: number | string | boolean | null;
}

/**
 * The smallest change of one number feature, all others as they are, that would have changed the raw result. Smallest by
 * `relative` = |to − value| / max(1, |value|); of equals the feature first in the file, and the change down.
 *
 * Values that a feature cannot have are not considered: counts and days are whole and not negative, sums and single
 * amounts of money are whole minor units; anything else is tried to the twelfth digit. Half the change (towards the
 * value, in whole steps) changes nothing.
 */
export interface NearestOutcome {
  readonly feature: string;
  readonly value: number;
  readonly to: number;
  readonly change: number;
  readonly relative: number;
  /** The steps in which this feature moves (1, or one minor unit of money); null where it may have any value. */
  readonly step: number | null;
  /** The raw result that it would give, and the rule. */
  readonly result: string;
  readonly rule: string;
}
