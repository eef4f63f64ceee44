import type { Aggregate } from '../aggregate.js';
import { codec } from '../codec.js';
import { accept, refuse, type Decider, type Decision } from '../decider.js';
import { asIs, instantField } from '../fields.js';
import type { JsonObject } from '../json.js';

// Stream `ruleset-<id>`: which versions of a rule set there are, and which one is in force since when.

/** A version exists; it says nothing of any customer until it is activated. */
export interface RuleSetDrafted {
  readonly type: 'RuleSetDrafted';
  readonly occurredAt: Date;
  /** 1, 2, 3 …: the decision numbers them. */
  readonly version: number;
  readonly document: JsonObject;
  /** Lowercase hex; whoever drafts computes it from the document. */
  readonly hash: string;
}

/** A version is in force from `effectiveFrom` on, until another one is. */
export interface RuleSetActivated {
  readonly type: 'RuleSetActivated';
  readonly occurredAt: Date;
  readonly version: number;
  readonly hash: string;
  readonly effectiveFrom: Date;
}

/** All that can have happened to a rule set. */
export type RuleSetEvent = RuleSetDrafted | RuleSetActivated;

/** A document already drafted keeps its number; a new one gets the next. */
export interface DraftRuleSet {
  readonly type: 'DraftRuleSet';
  readonly document: JsonObject;
  readonly hash: string;
  readonly now: Date;
}

/** Brings a drafted version in force; asking for the one in force changes nothing, its effective date included. */
export interface ActivateRuleSet {
  readonly type: 'ActivateRuleSet';
  readonly hash: string;
  readonly effectiveFrom: Date;
  readonly now: Date;
}

/** All that can be asked for a rule set. */
export type RuleSetCommand = DraftRuleSet | ActivateRuleSet;

/** What stands in the way of a rule set command. */
export type RuleSetRefusal = 'rule-set-not-drafted';

/** What its decisions need to remember. */
export interface RuleSetVersions {
  /** hash → version, oldest first */
  readonly drafted: Map<string, number>;
  /** Hash of the version in force. */
  inForce: string | null;
}

/** The stored form. Add, never edit. */
export const ruleSetEvents = codec<RuleSetEvent>({
  RuleSetDrafted: { version: 1, fields: { version: asIs(), document: asIs(), hash: asIs() } },
  RuleSetActivated: { version: 1, fields: { version: asIs(), hash: asIs(), effectiveFrom: instantField } },
});

/** The decisions about the versions of one rule set; what a document says is checked before, by whoever drafts it. */
export const ruleSet: Decider<RuleSetCommand, RuleSetEvent, RuleSetVersions, RuleSetRefusal> = {
  initial: () => ({ drafted: new Map(), inForce: null }),

  evolve(state, event) {
    switch (event.type) {
      case 'RuleSetDrafted':
        state.drafted.set(event.hash, event.version);
        return state;
      case 'RuleSetActivated':
        state.inForce = event.hash;
        return state;
    }
  },

  decide(command, state) {
    switch (command.type) {
      case 'DraftRuleSet':
        return draft(command, state);
      case 'ActivateRuleSet':
        return activate(command, state);
    }
  },
};

/** A rule set as a command handler needs it: streams `ruleset-<id>`, decisions, stored form. */
export const ruleSetAggregate: Aggregate<RuleSetCommand, RuleSetEvent, RuleSetVersions, RuleSetRefusal> = {
  category: 'ruleset',
  decider: ruleSet,
  events: ruleSetEvents,
};

type RuleSetDecision = Decision<RuleSetEvent, RuleSetRefusal>;

function draft({ document, hash, now }: DraftRuleSet, state: RuleSetVersions): RuleSetDecision {
  if (state.drafted.has(hash)) return accept();
  const version = state.drafted.size + 1;
  return accept({ type: 'RuleSetDrafted', occurredAt: now, version, document, hash });
}

function activate({ hash, effectiveFrom, now }: ActivateRuleSet, state: RuleSetVersions): RuleSetDecision {
  const version = state.drafted.get(hash);
  if (version === undefined) return refuse('rule-set-not-drafted');
  if (state.inForce === hash) return accept();
  return accept({ type: 'RuleSetActivated', occurredAt: now, version, hash, effectiveFrom });
}
