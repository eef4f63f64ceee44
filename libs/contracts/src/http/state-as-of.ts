import type { ResultView } from './customer-view.js';

/** What a customer was at an instant, by what is known now, under the rule sets in force now. */
export interface StateAsOf {
  readonly customerId: string;
  /** ISO 8601, UTC, milliseconds. */
  readonly asOf: string;
  readonly ruleSets: readonly RuleSetState[];
}

/** One rule set's part of a state: its results, and the features that they were computed from. */
export interface RuleSetState {
  /** `id@version#hash` */
  readonly ruleSet: string;
  readonly results: readonly ResultView[];
  /** By feature name, in the order of the file. */
  readonly features: Readonly<Record<string, number | string>>;
}
