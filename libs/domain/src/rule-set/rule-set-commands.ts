import type { JsonObject } from '../json.js';
import type { RuleSetApproved, RuleSetRejected } from './rule-set-events.js';

interface Sent {
  readonly now: Date;
}

/** A document already drafted keeps its number and its author; a new one gets the next. */
export interface DraftRuleSet extends Sent {
  readonly type: 'DraftRuleSet';
  readonly document: JsonObject;
  readonly hash: string;
  /** The author. */
  readonly by: string;
}

/**
 * What a release brings: drafted without an author. In force from `activateFrom` on, when that is given and nothing ever was
 * activated; the one way into force without an approval.
 */
export interface InstallRuleSet extends Sent {
  readonly type: 'InstallRuleSet';
  readonly document: JsonObject;
  readonly hash: string;
  /** null: it is drafted and no more. */
  readonly activateFrom: Date | null;
}

interface OfVersion extends Sent {
  readonly version: number;
}

/** Asks for a judgement. */
export interface SubmitRuleSet extends OfVersion {
  readonly type: 'SubmitRuleSet';
  readonly by: string;
}

/** Approves what was submitted; never the author's. */
export type ApproveRuleSet = { readonly type: 'ApproveRuleSet' } & OfVersion &
  Pick<RuleSetApproved, 'by' | 'note' | 'replayDigest'>;

/** Rejects what was submitted, for good. */
export type RejectRuleSet = { readonly type: 'RejectRuleSet' } & OfVersion &
  Pick<RuleSetRejected, 'by' | 'reason'>;

/** Brings an approved version in force from an instant on; see `activate` for which instants are sound. */
export interface ActivateRuleSet extends OfVersion {
  readonly type: 'ActivateRuleSet';
  readonly effectiveFrom: Date;
}

/** Takes the version out of force from an instant on; none is in force then until another activation. */
export interface RetireRuleSet extends OfVersion {
  readonly type: 'RetireRuleSet';
  readonly effectiveFrom: Date;
}

/** All that can be asked for a rule set. */
export type RuleSetCommand =
  | DraftRuleSet
  | InstallRuleSet
  | SubmitRuleSet
  | ApproveRuleSet
  | RejectRuleSet
  | ActivateRuleSet
  | RetireRuleSet;

/** What stands in the way of a rule set command. */
export type RuleSetRefusal =
  | 'version-not-drafted'
  | 'version-not-submitted'
  | 'version-not-approved'
  | 'version-not-in-force'
  | 'version-approved'
  | 'version-rejected'
  | 'approver-is-author'
  | 'effective-in-the-past'
  | 'effective-before-latest';
