import type { ResultView } from './customer-view.js';

/** What a customer was, on three axes of time: when it was the case, as known when, under the rules of when. */
export interface StateAsOf {
  readonly customerId: string;
  /** ISO 8601, UTC, milliseconds. */
  readonly asOf: string;
  /** Last position of the log that counts; null: all of it. */
  readonly knownAt: string | null;
  /** `then`: those in force at `asOf`, as known at `knownAt`; `now`; or `id@version`. */
  readonly rules: string;
  /** Revision of an event that stands, or at `knownAt` stood, in the way (the customer is parked): nothing from there on counts. Null: none does. */
  readonly stoppedAt: string | null;
  readonly ruleSets: readonly RuleSetState[];
}

/** One rule set's part of a state: its results, and the features that they were computed from. */
export interface RuleSetState {
  /** `id@version#hash` */
  readonly ruleSet: string;
  /** Whether cut-offs count that were published only after `knownAt`, for a version that is asked out of its time. */
  readonly laterCutoffs: boolean;
  readonly results: readonly ResultView[];
  /** By feature name, in the order of the file. */
  readonly features: Readonly<Record<string, number | string>>;
}
