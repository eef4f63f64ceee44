/** What a label is held against (RULES §8). */
export interface OutcomeAsked {
  /** `churned`: a churned event within `days`; `no-purchase`: no purchase for `days`. */
  readonly kind: 'churned' | 'no-purchase';
  /** Whole, above 0; of 24 hours. */
  readonly days: number;
  /** An output that both sides have, and one of its results. */
  readonly output: string;
  readonly label: string;
}

/**
 * How well a label foretold an outcome. An *alarm* is a customer taking the label, at t; it is right when the outcome comes
 * within `days`: a churned event in (t, t + days], or no purchase in it. A *case* is an outcome, at u: a churned event, or
 * the end of `days` after a purchase that no other followed; it was warned of when the label was in force at any time in
 * [u − days, u).
 */
export interface Foretold {
  /** Alarms whose outcome is known at as-of, and how many of them were right. */
  readonly alarms: number;
  readonly right: number;
  /** Alarms too young to be judged. */
  readonly open: number;
  /** Right of the judged, 0..1; null where none is judged. */
  readonly precision: number | null;
  /** Outcomes up to as-of, and how many of them were warned of. */
  readonly cases: number;
  readonly warned: number;
  /** Warned of all, 0..1; null where there is no case. */
  readonly recall: number | null;
  /** Of the cases warned of: days, up to `days`, from when the label was first in force to the outcome. Null for none. */
  readonly medianLeadDays: number | null;
}

export interface OutcomeComparison extends OutcomeAsked {
  readonly control: Foretold;
  readonly candidate: Foretold;
}
