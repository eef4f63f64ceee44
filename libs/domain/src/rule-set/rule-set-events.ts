import { codec } from '../codec.js';
import { asIs, instantField } from '../fields.js';
import type { JsonObject } from '../json.js';

// Stream `ruleset-<id>`: the versions of a rule set, who judged them, and which one is in force since when. The stored form
// is at the end of this file: add, never edit.

/** A version exists; it says nothing of any customer until it is activated. */
export interface RuleSetDrafted {
  readonly type: 'RuleSetDrafted';
  readonly occurredAt: Date;
  /** 1, 2, 3 …: the decision numbers them. */
  readonly version: number;
  readonly document: JsonObject;
  /** Lowercase hex; whoever drafts computes it from the document. */
  readonly hash: string;
  /** The author. Absent: it came with a release. */
  readonly by?: string;
}

interface OfVersion {
  readonly occurredAt: Date;
  readonly version: number;
  readonly hash: string;
}

interface ByPerson extends OfVersion {
  /** The name of whoever did it. */
  readonly by: string;
}

/** Somebody asks for a judgement of a version. */
export interface RuleSetSubmitted extends ByPerson {
  readonly type: 'RuleSetSubmitted';
}

/** Somebody other than its author takes a version for good. It may be activated from then on, again and again. */
export interface RuleSetApproved extends ByPerson {
  readonly type: 'RuleSetApproved';
  readonly note: string;
  /** Of the replay that was looked at, if any. */
  readonly replayDigest?: string;
}

/** A version will not be activated. What should be, is drafted anew. */
export interface RuleSetRejected extends ByPerson {
  readonly type: 'RuleSetRejected';
  readonly reason: string;
}

/** A version is in force from `effectiveFrom` on, until another one is, or none. */
export interface RuleSetActivated extends OfVersion {
  readonly type: 'RuleSetActivated';
  readonly effectiveFrom: Date;
}

/** No version is in force from `effectiveFrom` on; this one was. */
export interface RuleSetRetired extends OfVersion {
  readonly type: 'RuleSetRetired';
  readonly effectiveFrom: Date;
}

/** All that can have happened to a rule set. */
export type RuleSetEvent =
  RuleSetDrafted | RuleSetSubmitted | RuleSetApproved | RuleSetRejected | RuleSetActivated | RuleSetRetired;

const version = { version: asIs<number>(), hash: asIs<string>() };

/** The stored form. Add, never edit. */
export const ruleSetEvents = codec<RuleSetEvent>({
  RuleSetDrafted: { version: 1, fields: { ...version, document: asIs(), by: asIs() } },
  RuleSetSubmitted: { version: 1, fields: { ...version, by: asIs() } },
  RuleSetApproved: { version: 1, fields: { ...version, by: asIs(), note: asIs(), replayDigest: asIs() } },
  RuleSetRejected: { version: 1, fields: { ...version, by: asIs(), reason: asIs() } },
  RuleSetActivated: { version: 1, fields: { ...version, effectiveFrom: instantField } },
  RuleSetRetired: { version: 1, fields: { ...version, effectiveFrom: instantField } },
});
