import type { ColumnField, PopulationColumns, Published } from '@hindsight/rules';

/** How far an archive goes, and what it holds. */
export interface Standing {
  /** Log position of its last event; −1 where it has none. */
  readonly position: bigint;
  /** Customer events as recorded: corrections and what they correct, withdrawals and what they withdraw. */
  readonly events: number;
  readonly customers: number;
  /** The same, lowercase hex, for any two archives of the same events, however they are kept. */
  readonly digest: string;
}

/** Up to where a run knows the log (RULES §2): a position, or everything before the first event recorded after an instant (ms). */
export type KnownAt = ({ readonly position: bigint } | { readonly recordedAt: number }) & {
  /** Of imports that are open there: recorded, and not known yet; nor is anything of those whom they register. */
  readonly unheard?: readonly Unheard[];
};

/** What an import brings: events with this origin, behind this position of the log. */
export interface Unheard {
  readonly origin: string;
  readonly after: bigint;
}

export interface Reading {
  /** The fields that a rule set reads: no other column is loaded. One that no event has may be absent from the columns. */
  readonly fields: readonly ColumnField[];
  /** Default: all that the archive holds. */
  readonly knownAt?: KnownAt;
  /** Customers left out: they keep their place, and are evaluated at no instant. */
  readonly without?: ReadonlySet<string>;
  /** Whether `causes` are loaded. */
  readonly causes?: true;
}

/** Effective histories of some customers, as `compileColumnar` evaluates them. Arrays are over shared memory. */
export interface BucketColumns extends PopulationColumns {
  /** By place, ascending as bytes; customers without an effective event have none to evaluate. */
  readonly customerIds: readonly string[];
  /** Null unless asked for. */
  readonly causes: Causes | null;
}

/** Which event stands at a place: revision in the customer's stream, and log position. */
export interface Causes {
  readonly revision: Uint32Array;
  /** Whole, below 2^53. */
  readonly position: Float64Array;
}

/**
 * Histories in columns, cut by customer into buckets that can be evaluated apart, in any order and at the same time. An
 * archive stands at one position: every reading of it gives the same. Customers are by id within a bucket, and of no
 * order across buckets.
 */
export interface Archive {
  readonly standing: Standing;
  /** How far that goes which was known at a point of the log, as an archive of no more would say of itself. */
  standingAt(knownAt: KnownAt): Promise<Standing>;
  readonly buckets: number;
  /** @param bucket from 0 to before `buckets` */
  columns(bucket: number, reading: Reading): Promise<BucketColumns>;
  /** Lets go of what the archive holds, when readings under way have ended; columns that were read stay. */
  close(): Promise<void>;
}

/** The cut-offs of a run: population → cut → value by instant (ms), oldest first, one entry an instant. */
export type Cutoffs = readonly Published[];
