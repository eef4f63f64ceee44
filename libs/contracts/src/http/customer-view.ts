import type { MoneyView } from './money-view.js';

/** A customer as the read model has it now. Instants are ISO 8601, UTC, milliseconds. */
export interface CustomerView {
  readonly customerId: string;
  readonly partyKind: string;
  readonly leadSource: string | null;
  readonly attributes: Readonly<Record<string, string>>;
  readonly registeredAt: string;
  readonly firstEventAt: string;
  readonly lastEventAt: string;
  /** Merged or erased at; null while the customer goes on. */
  readonly endedAt: string | null;
  /** Who it was merged into, and goes on for it; null where it was not. That one may have been merged since. */
  readonly mergedInto: string | null;
  readonly purchaseCount: number;
  readonly returnCount: number;
  /** Purchases less returns, all of history. */
  readonly netSpend: MoneyView;
  /** Of every output of every rule set in force; by rule set id, then by place in its file. */
  readonly results: readonly ResultView[];
  /** Last revision applied, and its position; decimal text (int64). */
  readonly revision: string;
  readonly position: string;
}

/** What one output of one rule set says of a customer. */
export interface ResultView {
  /** `id@version#hash` */
  readonly ruleSet: string;
  readonly output: string;
  /** null for a score without bands. */
  readonly result: string | null;
  /** The result in the language asked for, itself where no word is known; absent where no language was asked for. */
  readonly label?: string | null;
  /** Of a score, at the last evaluation; absent where it was not asked for, null for what is no score. */
  readonly value?: number | null;
  /** Id of the row, transition or band that decided; null where nothing has changed from nothing yet. */
  readonly rule: string | null;
  readonly since: string | null;
}
