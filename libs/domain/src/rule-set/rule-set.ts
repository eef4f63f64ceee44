import type { Aggregate } from '../aggregate.js';
import { accept, refuse, type Decider, type Decision } from '../decider.js';
import { activate, retire } from './force.js';
import { approve, reject, submit } from './judgement.js';
import type { DraftRuleSet, InstallRuleSet, RuleSetCommand, RuleSetRefusal } from './rule-set-commands.js';
import {
  ruleSetEvents,
  type RuleSetActivated,
  type RuleSetDrafted,
  type RuleSetEvent,
} from './rule-set-events.js';
import { evolveVersions, noVersions, type RuleSetVersions } from './rule-set-versions.js';

/**
 * The decisions about the versions of one rule set: drafted → submitted → approved or rejected → activated → retired. What a
 * document says is checked before, by whoever drafts it.
 */
export const ruleSet: Decider<RuleSetCommand, RuleSetEvent, RuleSetVersions, RuleSetRefusal> = {
  initial: noVersions,
  evolve: evolveVersions,

  decide(command, state) {
    if (command.type === 'DraftRuleSet') return draft(command, state);
    if (command.type === 'InstallRuleSet') return install(command, state);
    return decideOn(command, state);
  },
};

/** A rule set as a command handler needs it: streams `ruleset-<id>`, decisions, stored form. */
export const ruleSetAggregate: Aggregate<RuleSetCommand, RuleSetEvent, RuleSetVersions, RuleSetRefusal> = {
  category: 'ruleset',
  decider: ruleSet,
  events: ruleSetEvents,
};

type RuleSetDecision = Decision<RuleSetEvent, RuleSetRefusal>;

function decideOn(
  command: Exclude<RuleSetCommand, DraftRuleSet | InstallRuleSet>,
  { versions, timeline }: RuleSetVersions,
): RuleSetDecision {
  const drafted = versions.get(command.version);
  if (!drafted) return refuse('version-not-drafted');
  switch (command.type) {
    case 'SubmitRuleSet':
      return submit(command, drafted);
    case 'ApproveRuleSet':
      return approve(command, drafted);
    case 'RejectRuleSet':
      return reject(command, drafted);
    case 'ActivateRuleSet':
      return activate(command, drafted, timeline);
    case 'RetireRuleSet':
      return retire(command, drafted, timeline);
  }
}

function draft(command: DraftRuleSet, state: RuleSetVersions): RuleSetDecision {
  if (state.numbers.has(command.hash)) return accept();
  return accept({ ...asDrafted(command, state), by: command.by });
}

function install(command: InstallRuleSet, state: RuleSetVersions): RuleSetDecision {
  const { hash, now, activateFrom } = command;
  const known = state.numbers.get(hash);
  const drafted = known === undefined ? [asDrafted(command, state)] : [];
  if (!activateFrom || state.timeline.length > 0) return accept(...drafted);
  const activated: RuleSetActivated = {
    type: 'RuleSetActivated',
    occurredAt: now,
    version: known ?? nextOf(state),
    hash,
    effectiveFrom: activateFrom,
  };
  return accept<RuleSetEvent>(...drafted, activated);
}

const nextOf = ({ versions }: RuleSetVersions) => versions.size + 1;

function asDrafted(
  { document, hash, now }: DraftRuleSet | InstallRuleSet,
  state: RuleSetVersions,
): RuleSetDrafted {
  return { type: 'RuleSetDrafted', occurredAt: now, version: nextOf(state), document, hash };
}
