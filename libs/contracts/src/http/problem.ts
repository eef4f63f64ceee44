/** RFC 9457, media type `application/problem+json`. */
export interface Problem {
  /** `/problems/<refusal>`, for instance `/problems/order-id-reused`; callers match on this and on nothing else. */
  readonly type: string;
  /** The refusal in words, in the language asked for. */
  readonly title: string;
  /** The HTTP status, again. */
  readonly status: number;
  readonly detail?: string;
  /** The path that was asked for. */
  readonly instance?: string;
  /** What `X-Request-Id` says: give it to whoever looks into it. */
  readonly requestId?: string;
  /** Of a malformed body or query: each field that is not as it must be. */
  readonly errors?: readonly FieldProblem[];
}

/** One field that is not as it must be. */
export interface FieldProblem {
  /** Dotted path, as sent: `amount.currency`; of a query its parameter, of a header its name in small letters. */
  readonly field: string;
  readonly message: string;
}
