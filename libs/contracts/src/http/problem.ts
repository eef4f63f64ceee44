/** RFC 9457, media type `application/problem+json`. */
export interface Problem {
  /** `/problems/<refusal>`, for instance `/problems/order-id-reused`; callers match on this and on nothing else. */
  readonly type: string;
  /** The refusal in words. */
  readonly title: string;
  /** The HTTP status, again. */
  readonly status: number;
  readonly detail?: string;
  /** The path that was asked for. */
  readonly instance?: string;
  /** Of a malformed body or query: each field that is not as it must be. */
  readonly errors?: readonly FieldProblem[];
}

/** One field that is not as it must be. */
export interface FieldProblem {
  /** Dotted path, as sent: `amount.currency`. */
  readonly field: string;
  readonly message: string;
}
