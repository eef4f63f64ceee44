import type { Cohorts } from './cohorts.js';
import type { Concentration } from './concentration.js';
import type { Holdings } from './holdings.js';
import type { OutcomeComparison } from './outcome.js';
import type { Matrix } from './matrix.js';

/** Control against candidate over the same histories and as-of (RULES §8). Money is in minor units, exact to 2^53. */
export interface Comparison {
  readonly asOf: number;
  readonly control: Side;
  readonly candidate: Side;
  /** Customers with an event at or before as-of. */
  readonly customers: number;
  /** Lifetime net spend at as-of, whatever the rules say. */
  readonly value: Concentration;
  readonly outputs: readonly OutputComparison[];
  /** Who holds the money, result by result, through time. */
  readonly holdings: Holdings;
  /** What becomes of customers who began together; null where that was not to be counted. */
  readonly cohorts: Cohorts | null;
  /** Null unless a label was to be held against an outcome. */
  readonly outcome: OutcomeComparison | null;
  /** Outputs that cannot be compared: only one side has them, or no result of theirs has a name. */
  readonly onlyInControl: readonly string[];
  readonly onlyInCandidate: readonly string[];
  readonly withoutResults: readonly string[];
  /** Where what the control published is not what its history gives now; of a timeline, version by version. */
  readonly cutoffDifferences: readonly CutoffDifference[];
}

export interface Side {
  readonly id: string;
  /** Of a timeline: SHA-256 over a line `since⇥until⇥hash` for each of its reigns (ms; empty without begin or end). */
  readonly hash: string;
  /**
   * RULES §7. That is of one version: of a timeline, SHA-256 over a line `since⇥until⇥hash⇥digest` for each of its reigns. Null
   * where digests were left out.
   */
  readonly digest: string | null;
  /** Of a timeline: those that were in force. */
  readonly changes: number;
  /** Of a timeline alone: what was in force when, by time. */
  readonly reigns?: readonly ReignSide[];
}

/** A version, in force from `since` up to, not including, `until` (ms; ±Infinity: from the beginning, and as of as-of still). */
export interface ReignSide {
  /** By which it is cited. */
  readonly version: number;
  readonly since: number;
  readonly until: number;
  readonly hash: string;
  /** Of the version's run over the whole history, as are `changes`; null where digests were left out. */
  readonly digest: string | null;
  readonly changes: number;
  /** Results that came in force by this turn, other ones than were in force until then. */
  readonly activationChanges: number;
  /** Outputs that other versions have and this one has not: nothing is in force for them meanwhile. */
  readonly lacks: readonly string[];
}

export interface OutputComparison {
  readonly output: string;
  /** Rows and columns of the matrices, low to high in the control's order. */
  readonly results: readonly string[];
  /** Both sides order the same results alike, so that a move goes up or down. */
  readonly ordered: boolean;
  readonly matrix: Matrix;
  /** At the last millisecond of each month in the control's zone, oldest first. */
  readonly monthEnds: readonly Matrix[];
  readonly matched: number;
  readonly moved: number;
  readonly matchedSpendMinor: number;
  readonly movedSpendMinor: number;
  /** Moved customers with the largest lifetime net spend, largest first; as many as were asked for. */
  readonly movers: readonly Mover[];
  /** Changes after a customer's first result, over all customers. */
  readonly flips: Flips;
}

export interface Flips {
  readonly control: number;
  readonly candidate: number;
  /** Customers whom the candidate changes less often than the control, as often, more often. */
  readonly customers: { readonly less: number; readonly same: number; readonly more: number };
}

/** A customer whose result at as-of differs, and when the two sides first disagreed. */
export interface Mover {
  readonly customerId: string;
  readonly from: string;
  readonly to: string;
  readonly spendMinor: number;
  readonly firstDivergence: Divergence;
}

export interface Divergence {
  readonly at: number;
  readonly control: Reason;
  readonly candidate: Reason;
}

/** What a side said at an instant, by which rule, and the features it saw. */
export interface Reason {
  readonly result: string | null;
  readonly rule: string | null;
  readonly features: Readonly<Record<string, number | string>>;
}

export interface CutoffDifference {
  /** Whose, where the control is a timeline. */
  readonly version?: number;
  readonly instant: number;
  readonly population: string;
  readonly cut: string;
  /** null: nothing is computed from the history as it is known now. */
  readonly computed: number | null;
  /** null: nothing was published. */
  readonly published: number | null;
}
