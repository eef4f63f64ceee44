import {
  ruleSetAggregate,
  type RuleSetCommand,
  type RuleSetEvent,
  type RuleSetRefusal,
  type RuleSetVersions,
} from '@hindsight/domain';
import type { RuleSetReceipt } from '@hindsight/contracts';
import type { Envelope, EventStore } from '@hindsight/event-store';
import { Door, type OnOutcome } from '../commands/door.js';
import type { Outcome, Refusal } from '../commands/outcome.js';
import type { Clock } from '../http/clock.js';
import { readRuleSet, type StoredRuleSet } from './stored-rule-set.js';

type Without<Key extends string, Union> = Union extends unknown ? Omit<Union, Key> : never;

/** What people ask of a rule set, less what the door adds: the clock, and who they are. */
export type AskedOfRuleSet = Without<'now' | 'by', Exclude<RuleSetCommand, { type: 'InstallRuleSet' }>>;

export type RuleSetRefused = Refusal<RuleSetRefusal>;
export type RuleSetOutcome = Outcome<RuleSetReceipt, RuleSetRefused>;

/** The one door to the rule sets, for people. */
export class RuleSets {
  readonly #door: Door<RuleSetCommand, RuleSetEvent, RuleSetVersions, RuleSetRefusal>;

  constructor(
    private readonly store: EventStore,
    private readonly clock: Clock,
    onOutcome?: OnOutcome,
  ) {
    this.#door = new Door(store, ruleSetAggregate, onOutcome);
  }

  /** @param envelope its actor is the author, or whoever judges */
  async handle(id: string, asked: AskedOfRuleSet, envelope: Envelope): Promise<RuleSetOutcome> {
    const command = commandOf(asked, envelope.actor, this.clock.now());
    const outcome = await this.#door.handle(id, command, envelope);
    if (!outcome.accepted) return outcome;
    const version = await this.#versionOf(id, asked);
    return { accepted: true, receipt: { ruleSetId: id, ...version, ...outcome.receipt } };
  }

  /** As new as the log; null: nothing was drafted under this id. */
  read(id: string): Promise<StoredRuleSet | null> {
    return readRuleSet(this.store, id);
  }

  /** The version that an accepted command was about. */
  async #versionOf(id: string, asked: AskedOfRuleSet): Promise<{ version: number; hash: string }> {
    const state = (await this.read(id))?.state;
    const number = 'hash' in asked ? state?.numbers.get(asked.hash) : asked.version;
    const found = number === undefined ? undefined : state?.versions.get(number);
    if (!found) throw new Error(`ruleset-${id} does not hold what it accepted`);
    return { version: found.version, hash: found.hash };
  }
}

function commandOf(asked: AskedOfRuleSet, by: string, now: Date): RuleSetCommand {
  switch (asked.type) {
    case 'ActivateRuleSet':
    case 'RetireRuleSet':
      return { ...asked, now };
    case 'DraftRuleSet':
    case 'SubmitRuleSet':
    case 'ApproveRuleSet':
    case 'RejectRuleSet':
      return { ...asked, by, now };
  }
}
