import {
  ruleSetAggregate,
  type RuleSetCommand,
  type RuleSetEvent,
  type RuleSetRefusal,
  type RuleSetVersions,
} from '@hindsight/domain';
import { CommandHandler, type Envelope, type EventStore, type Handled } from '@hindsight/event-store';
import type { Clock } from '../http/clock.js';
import type { RuleSetOutcome } from './rule-set-outcome.js';
import { readRuleSet, type StoredRuleSet } from './stored-rule-set.js';

type Without<Key extends string, Union> = Union extends unknown ? Omit<Union, Key> : never;

/** What people ask of a rule set, less what the door adds: the clock, and who they are. */
export type AskedOfRuleSet = Without<'now' | 'by', Exclude<RuleSetCommand, { type: 'InstallRuleSet' }>>;

/** The one door to the rule sets, for people. */
export class RuleSets {
  readonly #handler: CommandHandler<RuleSetCommand, RuleSetEvent, RuleSetVersions, RuleSetRefusal>;

  constructor(
    private readonly store: EventStore,
    private readonly clock: Clock,
  ) {
    this.#handler = new CommandHandler(store, ruleSetAggregate);
  }

  /** @param envelope its actor is the author, or whoever judges */
  async handle(id: string, asked: AskedOfRuleSet, envelope: Envelope): Promise<RuleSetOutcome> {
    const command = commandOf(asked, envelope.actor, this.clock.now());
    const handled = await this.#handler.handle(id, command, envelope);
    if (!handled.accepted) return { accepted: false, ruleSetId: id, ...refusalOf(handled) };
    const version = await this.#versionOf(id, asked);
    const revision = String(handled.revision);
    const position = handled.position === null ? null : String(handled.position);
    return { accepted: true, receipt: { ruleSetId: id, ...version, revision, position } };
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

function refusalOf(refused: Exclude<Handled<RuleSetRefusal>, { readonly accepted: true }>) {
  if (!('revision' in refused)) return { reason: refused.reason };
  const { reason, revision } = refused;
  return { reason, revision: revision === 'no-stream' ? null : String(revision) };
}
