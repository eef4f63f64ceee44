import { accept, refuse, type Decision } from '../decider.js';
import type { ActivateRuleSet, RetireRuleSet, RuleSetRefusal } from './rule-set-commands.js';
import type { RuleSetEvent } from './rule-set-events.js';
import type { DraftedVersion } from './rule-set-versions.js';
import type { Timeline } from './timeline.js';

type RuleSetDecision = Decision<RuleSetEvent, RuleSetRefusal>;

/** How long a command may have been on its way when it says "from now on". */
const underWayMs = 5 * 60_000;

/**
 * Brings a version in force. The timeline only grows at its end, and what was in force in the past stays what it was: a turn
 * lies after the latest one, and not in the past. The first one may: before it nothing was in force, nobody was told
 * anything, and history that is imported late has to be judged by something. In force at `effectiveFrom` already (and by the
 * latest turn): nothing happens.
 */
export function activate(
  { effectiveFrom, now }: ActivateRuleSet,
  { version, hash, verdict }: DraftedVersion,
  timeline: Timeline,
): RuleSetDecision {
  const latest = timeline.at(-1);
  if (latest?.version === version && latest.from <= effectiveFrom) return accept();
  if (verdict?.type !== 'RuleSetApproved') return refuse('version-not-approved');
  const why = latest ? unsound(effectiveFrom, latest.from, now) : null;
  if (why) return refuse(why);
  return accept({ type: 'RuleSetActivated', occurredAt: now, version, hash, effectiveFrom });
}

/** Takes out of force what the latest turn brought, under the same law. Out of force by then already: nothing happens. */
export function retire(
  { effectiveFrom, now }: RetireRuleSet,
  { version, hash }: DraftedVersion,
  timeline: Timeline,
): RuleSetDecision {
  const latest = timeline.at(-1);
  const isOut = latest?.version === null && latest.from <= effectiveFrom && lastIn(timeline) === version;
  if (isOut) return accept();
  if (latest?.version !== version) return refuse('version-not-in-force');
  const why = unsound(effectiveFrom, latest.from, now);
  if (why) return refuse(why);
  return accept({ type: 'RuleSetRetired', occurredAt: now, version, hash, effectiveFrom });
}

const lastIn = (timeline: Timeline) => timeline.findLast(({ version }) => version !== null)?.version;

function unsound(effectiveFrom: Date, latest: Date, now: Date): RuleSetRefusal | null {
  if (effectiveFrom <= latest) return 'effective-before-latest';
  return effectiveFrom.getTime() < now.getTime() - underWayMs ? 'effective-in-the-past' : null;
}
