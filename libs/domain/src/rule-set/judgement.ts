import { accept, refuse, type Decision } from '../decider.js';
import type { ApproveRuleSet, RejectRuleSet, RuleSetRefusal, SubmitRuleSet } from './rule-set-commands.js';
import type { RuleSetApproved, RuleSetEvent } from './rule-set-events.js';
import type { DraftedVersion } from './rule-set-versions.js';

type RuleSetDecision = Decision<RuleSetEvent, RuleSetRefusal>;

/** Asked for twice, by whomever, it is still one request. */
export function submit({ by, now }: SubmitRuleSet, drafted: DraftedVersion): RuleSetDecision {
  const { version, hash, submitted, verdict } = drafted;
  if (verdict?.type === 'RuleSetRejected') return refuse('version-rejected');
  if (submitted) return accept();
  return accept({ type: 'RuleSetSubmitted', occurredAt: now, version, hash, by });
}

/** Four eyes: whoever wrote it does not approve it. What a release brought has no author among those who can approve. */
export function approve(command: ApproveRuleSet, drafted: DraftedVersion): RuleSetDecision {
  const { by, note, replayDigest, now } = command;
  const { version, hash, submitted, verdict, author } = drafted;
  if (verdict?.type === 'RuleSetRejected') return refuse('version-rejected');
  if (by === author) return refuse('approver-is-author');
  if (verdict) return isSame(verdict, command) ? accept() : refuse('version-approved');
  if (!submitted) return refuse('version-not-submitted');
  const digest = replayDigest === undefined ? {} : { replayDigest };
  return accept({ type: 'RuleSetApproved', occurredAt: now, version, hash, by, note, ...digest });
}

/** The author may, too: that is how a draft is withdrawn. */
export function reject({ by, reason, now }: RejectRuleSet, drafted: DraftedVersion): RuleSetDecision {
  const { version, hash, submitted, verdict } = drafted;
  if (verdict?.type === 'RuleSetApproved') return refuse('version-approved');
  if (verdict) return verdict.by === by && verdict.reason === reason ? accept() : refuse('version-rejected');
  if (!submitted) return refuse('version-not-submitted');
  return accept({ type: 'RuleSetRejected', occurredAt: now, version, hash, by, reason });
}

type Approval = Pick<RuleSetApproved, 'by' | 'note' | 'replayDigest'>;

const isSame = (one: Approval, other: Approval) =>
  one.by === other.by && one.note === other.note && one.replayDigest === other.replayDigest;
