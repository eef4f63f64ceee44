import { randomUUID } from 'node:crypto';
import { parse } from 'yaml';
import {
  ruleSetAggregate,
  type JsonObject,
  type RuleSetCommand,
  type RuleSetEvent,
  type RuleSetRefusal,
  type RuleSetVersions,
} from '@hindsight/domain';
import { CommandHandler, type EventStore } from '@hindsight/event-store';
import { checkRuleSet, renderProblems } from '@hindsight/rules';
import { shippedRuleSets, type ShippedRuleSet } from './shipped-rule-sets.js';

type RuleSets = CommandHandler<RuleSetCommand, RuleSetEvent, RuleSetVersions, RuleSetRefusal>;

/** What an installation found or did, for each shipped rule set. */
export interface InstalledRuleSet {
  readonly id: string;
  /** Of the shipped document. */
  readonly hash: string;
  /** Of the version in force, which an upgrade leaves as it is. */
  readonly inForce: string;
}

/**
 * Drafts each shipped rule set, and activates those of which no version is in force yet: at the first start all of them.
 * A changed document becomes a new version; what is in force stays in force until somebody activates another.
 * Harmless to repeat, and to run in two processes at once.
 */
export async function installShippedRuleSets(
  store: EventStore,
  options: { readonly now: Date; readonly shipped?: readonly ShippedRuleSet[] },
): Promise<InstalledRuleSet[]> {
  const ruleSets: RuleSets = new CommandHandler(store, ruleSetAggregate);
  const installed: InstalledRuleSet[] = [];
  for (const shipped of options.shipped ?? (await shippedRuleSets()))
    installed.push(await install(store, ruleSets, shipped, options.now));
  return installed;
}

async function install(
  store: EventStore,
  ruleSets: RuleSets,
  shipped: ShippedRuleSet,
  now: Date,
): Promise<InstalledRuleSet> {
  const { id } = shipped;
  const hash = checkedHash(shipped);
  // It passed the check, which takes nothing but an object of JSON values.
  const document = parse(shipped.source) as JsonObject;
  await send(ruleSets, id, { type: 'DraftRuleSet', document, hash, now });

  const { inForce } = await versions(store, id);
  if (inForce !== null) return { id, hash, inForce };
  await send(ruleSets, id, { type: 'ActivateRuleSet', hash, effectiveFrom: now, now });
  return { id, hash, inForce: hash };
}

function checkedHash({ source, file, id }: ShippedRuleSet): string {
  const checked = checkRuleSet(source);
  if (!checked.ok) throw new Error(renderProblems(source, file, checked.problems));
  if (checked.ruleSet.id !== id) throw new Error(`${file}: the rule set is ${checked.ruleSet.id}, not ${id}`);
  return checked.ruleSet.hash;
}

/** What happens twice is decided by what is drafted and in force, so every command may have an id of its own. */
async function send(ruleSets: RuleSets, id: string, command: RuleSetCommand): Promise<void> {
  const envelope = { commandId: randomUUID(), actor: 'hindsight', origin: 'policy:shipped' };
  const handled = await ruleSets.handle(id, command, envelope);
  if (!handled.accepted) throw new Error(`shipped rule set ${id}: ${handled.reason}`);
}

async function versions(store: EventStore, id: string): Promise<RuleSetVersions> {
  const { category, decider, events } = ruleSetAggregate;
  let state = decider.initial();
  for await (const { type, data, metadata } of store.readStream(`${category}-${id}`)) {
    const { occurredAt, schemaVersion } = metadata;
    state = decider.evolve(state, events.decode({ type, schemaVersion, occurredAt, data }));
  }
  return state;
}
