import type { InEveryLanguage } from '../language.js';

// Instants are ISO 8601, UTC, milliseconds.

/** What an accepted command about a rule set answers. */
export interface RuleSetReceipt {
  readonly ruleSetId: string;
  /** The version that the command was about; of a draft the number that the document has. */
  readonly version: number;
  readonly hash: string;
  /** The stream's last revision, decimal text (int64), also the strong `ETag`. */
  readonly revision: string;
  /** Commit position in the log, decimal text (int64); null where a repeat appended nothing and its place is not known. */
  readonly position: string | null;
}

/** How far a version has come. One that was activated stays so when another follows it: see `inForce`. */
export type RuleSetStage = 'drafted' | 'submitted' | 'approved' | 'rejected' | 'activated' | 'retired';

/** Something that was done to a version. */
export interface RuleSetStep {
  readonly step: RuleSetStage;
  readonly by: string;
  readonly at: string;
  /** Of an approval. */
  readonly note?: string;
  readonly replayDigest?: string;
  /** Of a rejection. */
  readonly reason?: string;
  /** Of an activation or a retirement. */
  readonly effectiveFrom?: string;
}

/** One version of a rule set: how far it has come, and by whose hands. */
export interface RuleSetVersionView {
  readonly version: number;
  readonly hash: string;
  readonly state: RuleSetStage;
  /** null: it came with a release. */
  readonly author: string | null;
  /** Whether it is in force now. */
  readonly inForce: boolean;
  /** In the order in which it was done. */
  readonly steps: readonly RuleSetStep[];
}

/** A stretch of time in which one version is in force. */
export interface RuleSetStretch {
  readonly version: number;
  readonly hash: string;
  /** Inclusive. */
  readonly from: string;
  /** Exclusive; null without end. */
  readonly until: string | null;
}

/** A rule set among others. */
export interface RuleSetSummary {
  readonly ruleSetId: string;
  /** Of the latest version. */
  readonly title: InEveryLanguage;
  /** How many there are. */
  readonly versions: number;
  /** Of the latest version. */
  readonly state: RuleSetStage;
  /** Now, or at the instant that was asked for; null: none. */
  readonly inForce: RuleSetStretch | null;
}

/** A rule set with all of its versions. */
export interface RuleSetView {
  readonly ruleSetId: string;
  readonly title: InEveryLanguage;
  /** What the latest version is for; whatever reads a sensitive attribute says so. */
  readonly purpose: string | null;
  /** `If-Match` of a command takes it. */
  readonly revision: string;
  readonly inForce: RuleSetStretch | null;
  /** From the first. */
  readonly versions: readonly RuleSetVersionView[];
}

/** The document of one version; it never changes. */
export interface RuleSetDocument {
  readonly ruleSetId: string;
  readonly version: number;
  readonly hash: string;
  readonly document: Readonly<Record<string, unknown>>;
}

/** What was in force when, and will be. In order; where nothing was in force, there is a gap. */
export interface RuleSetTimeline {
  readonly ruleSetId: string;
  readonly stretches: readonly RuleSetStretch[];
}
