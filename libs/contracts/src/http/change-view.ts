/** One change of one output of one customer, and what caused it. */
export interface ChangeView {
  /** `id@version#hash` */
  readonly ruleSet: string;
  readonly output: string;
  /** null: the first result. */
  readonly from: string | null;
  readonly to: string;
  /** What the two are called, in the language asked for; over HTTP only. */
  readonly fromLabel?: string | null;
  readonly toLabel?: string;
  /** Business time; ISO 8601, UTC, milliseconds. */
  readonly at: string;
  /** Whether its version was the one in force at that instant: then the customer was told to be this. */
  readonly inForce: boolean;
  readonly cause: ChangeCause;
  /** Id of the row, transition or band that decided; `else`, `initial` or `when`. */
  readonly rule: string;
  /** Log position at which it became known; decimal text (int64). */
  readonly knownPosition: string;
  /** Whether it came to be known by a late event that changed what had been said before. */
  readonly restates: boolean;
  /** Log position at which a late event made it void; null while it stands. */
  readonly supersededAt: string | null;
}

/**
 * An event (its id), a tick of the rule set's clock (its instant), or that a version came in force (`id@version#hash`) under
 * which the customer is another than it was until then.
 */
export type ChangeCause =
  { readonly event: string } | { readonly tick: string } | { readonly activation: string };
