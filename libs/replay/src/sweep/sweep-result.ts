import type { Foretold } from '../outcome.js';

/** A control and many candidates over the same histories, at as-of. Money in minor units, exact to 2^53. */
export interface Sweep {
  readonly asOf: number;
  /** Customers with an event at or before as-of, and their lifetime net spend. */
  readonly customers: number;
  readonly spendMinor: number;
  readonly control: SweptSide;
  /** In the order in which they were given. */
  readonly candidates: readonly SweptSide[];
  readonly cost: SweepCost;
}

export interface SweptSide {
  readonly hash: string;
  /** Those that the control has too, with named results, in its order. */
  readonly outputs: readonly SweptOutput[];
  /** Null unless a label was to be held against an outcome. */
  readonly foretold: Foretold | null;
}

export interface SweptOutput {
  readonly output: string;
  /** Low to high where the file says so; all of them. */
  readonly results: readonly {
    readonly result: string;
    readonly customers: number;
    readonly spendMinor: number;
  }[];
  /** Customers whom the control puts into another result, and their spend. */
  readonly moved: number;
  readonly movedSpendMinor: number;
  /** Changes after a customer's first result, over all customers. */
  readonly flips: number;
}

/** What a sweep evaluates, beside what its candidates would be one by one. */
export interface SweepCost {
  readonly candidates: number;
  /** United, and the sum over all candidates and the control. */
  readonly features: Shared;
  readonly populations: Shared;
  readonly outputs: Shared;
}

export interface Shared {
  readonly evaluated: number;
  readonly oneByOne: number;
}
