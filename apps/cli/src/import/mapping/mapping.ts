import type { Read } from './writing.js';

/** Where a value comes from; of several columns, the first that the file has. */
export type Origin =
  | { readonly from: 'column'; readonly columns: readonly string[] }
  | { readonly from: 'const'; readonly value: unknown }
  | { readonly from: 'count' };

/** Where the currency of each row stands. */
export interface CurrencyColumn {
  readonly columns: readonly string[];
  /** For rows that say none, and files without the column; undefined: what amounts are reported in. Null: neither may be. */
  readonly otherwise: { readonly code: string | undefined } | null;
}

/** How one field is filled. */
export interface Filled {
  readonly field: string;
  readonly origin: Origin;
  readonly required: boolean;
  /** Why a row is rejected whose value is not one, after the name of the field. */
  readonly unfit: string;
  readonly readerFor: (currency: string | undefined) => Read;
  /** What an amount is in, or where that stands; null: in what amounts are reported. */
  readonly currency: CurrencyColumn | { readonly code: string } | null;
}

/** What must be so of a row for a fact to be in it. */
export interface Condition {
  readonly columns: readonly string[];
  readonly texts: ReadonlySet<string>;
  /** Whether the column must have one of the texts, or none of them. */
  readonly is: boolean;
}

/** A command that rows become. */
export interface FactMapping {
  /** Part of every command id of it. */
  readonly name: string;
  readonly command: string;
  readonly when: readonly Condition[];
  /** The id of the fact in the source; unique among those of its name. */
  readonly id: Filled;
  readonly occurredAt: Filled;
  readonly fields: readonly Filled[];
}

export interface RegistrationMapping {
  /** Null: customers are registered at the first thing that is known of them. */
  readonly occurredAt: Filled | null;
  readonly fields: readonly Filled[];
  readonly attributes: readonly Filled[];
}

export interface CustomerMapping {
  readonly id: Filled;
  /** The id is made of something personal, so a keyed hash stands for it. */
  readonly pseudonym: boolean;
  /** Null: whoever is not registered yet is none of ours. */
  readonly register: RegistrationMapping | null;
}

/** What is so far from the others that somebody should look at it. */
export interface OutlierBounds {
  /** How many interquartile ranges above the third quartile an amount may lie. */
  readonly k: number;
  /** Milliseconds since 1970; ±Infinity where the mapping has none. */
  readonly from: number;
  readonly to: number;
}

/** How the rows of one source become commands. */
export interface Mapping {
  /** Part of every command id: never rename one. */
  readonly id: string;
  /** Rows that follow each other with the same text here are one; null: each is one. */
  readonly group: readonly string[] | null;
  readonly customer: CustomerMapping;
  readonly facts: readonly FactMapping[];
  /** What becomes of rows that no fact is in. */
  readonly otherwise: 'reject' | 'skip';
  readonly outliers: OutlierBounds;
}
