import type { ChangeCause, ChangeView, RuleSetState } from '@hindsight/contracts';

// THE FORMAT IS A CONTRACT WITH WHOEVER KEEPS A BUNDLE: never change it, add a version.

export const bundleFormat = 'hindsight-evidence-bundle';
/** 2 has `parked` and `handovers` more than 1, which is still read. */
export const bundleVersion = 2;

/** Where what lies in a bundle. */
export const fileNames = {
  manifest: 'manifest.json',
  /** The signed note, alone; every proof carries it, too. */
  head: 'tree-head',
  changes: 'changes.json',
  state: 'state.json',
  /** For people; nothing checks it. */
  page: 'page.html',
} as const;

/** The file of an event: its stored bytes as a leaf, the proof and the head, as c2sp.org/tlog-proof. @param nth from 0, by leaf */
export const eventFile = (nth: number): string => `events/${String(nth).padStart(6, '0')}.tlog-proof`;

/** The file of a version's rules. */
export const rulesFile = (id: string, version: number): string => `rules/${id}@${version}.json`;

/** Where an event stands in the log. What is not in its leaf is stated, and held against what is. */
export interface ListedEvent {
  readonly file: string;
  readonly stream: string;
  /** Decimal text (int64), as is `position`. */
  readonly revision: string;
  readonly position: string;
}

/** When an activation or a retirement took effect, which no event says. */
export interface ListedTurn {
  readonly stream: string;
  readonly revision: string;
  /** Whether it counts from the beginning: nobody had been evaluated when it was recorded. */
  readonly fromBeginning: boolean;
}

/** An event that cannot be applied, at which a customer stopped. It is among the events, to be looked at. */
export interface StatedParking {
  /** Of the customer's stream; decimal text (int64). */
  readonly revision: string;
  /** Null where that is no longer known: the event was skipped since. */
  readonly reason: string | null;
}

/** What a bundle holds, and what it answers. */
export interface Manifest {
  readonly format: typeof bundleFormat;
  readonly version: 1 | typeof bundleVersion;
  readonly customerId: string;
  /** As it was asked. */
  readonly asked: { readonly asOf: string; readonly knownAt: string | null };
  /** Last instant that counts; ISO 8601, UTC, milliseconds. */
  readonly asOf: string;
  /** Last log position that counts; decimal text (int64). */
  readonly knownAt: string;
  /** Last revision of the customer's stream at or before that position. */
  readonly lastRevision: string;
  /** ISO 4217. */
  readonly reportingCurrency: string;
  /** By leaf. */
  readonly events: readonly ListedEvent[];
  /** Those that had taken effect. */
  readonly turns: readonly ListedTurn[];
  /** Null: nothing stands in the way. Otherwise what is derived is what was before that event. */
  readonly parked: StatedParking | null;
  /** Tree heads in which the key that signs was handed over, as notes; the oldest first. */
  readonly handovers: readonly string[];
  /** `id@version#hash`, and where its text is. */
  readonly ruleSets: readonly { readonly ruleSet: string; readonly file: string }[];
}

/** A change as it is stated. Cause null: it was quoted anew from an event that was not known yet, so nobody can say what it was. */
export type StatedChange = Omit<ChangeView, 'cause' | 'fromLabel' | 'toLabel'> & {
  readonly cause: ChangeCause | null;
};

/** A bundle that was read: its files, and what those in JSON say. Nothing of it is believed yet. */
export interface Bundle {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly manifest: Manifest;
  /** Of the versions that were in force, each up to its last instant; by instant. */
  readonly changes: readonly StatedChange[];
  /** Under the versions in force at `asOf`. */
  readonly state: readonly RuleSetState[];
}
