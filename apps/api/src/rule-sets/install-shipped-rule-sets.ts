import { randomUUID } from 'node:crypto';
import { ruleSetAggregate } from '@hindsight/domain';
import { CommandHandler, type EventStore } from '@hindsight/event-store';
import { renderProblems } from '@hindsight/rules';
import { checkedDocument } from './checked-document.js';
import { shippedRuleSets, type ShippedRuleSet } from './shipped-rule-sets.js';

/** In force from the first start on; each costs evaluation and events for every customer, so the others wait to be asked for. */
const activeFromTheStart: readonly string[] = [
  'lifecycle-4stage',
  'satisfaction',
  'tier-pyramid',
  'value-rfm',
];

/**
 * Whatever is imported later has happened under the rules of the first start. Nothing is recorded of the time before (see
 * `instantFrom`).
 */
const beginning = new Date('1900-01-01T00:00:00Z');

/** A rule set that is drafted now, by this installation or an earlier one. */
export interface InstalledRuleSet {
  readonly id: string;
  /** Of the shipped document. */
  readonly hash: string;
}

interface Installation {
  readonly now: Date;
  readonly shipped?: readonly ShippedRuleSet[];
  /** Ids of those to be in force from the first start on. */
  readonly active?: readonly string[];
}

/**
 * Drafts each shipped rule set, and brings in force those named in `active` of which nothing was ever activated, from the
 * beginning on. A changed
 * document becomes a new version; what is in force stays in force until somebody activates another, and what was retired
 * stays out. Harmless to repeat, and to run in two processes at once.
 */
export async function installShippedRuleSets(
  store: EventStore,
  { now, shipped, active = activeFromTheStart }: Installation,
): Promise<InstalledRuleSet[]> {
  const ruleSets = new CommandHandler(store, ruleSetAggregate);
  const installed: InstalledRuleSet[] = [];
  for (const one of shipped ?? (await shippedRuleSets())) {
    const { id, hash, document } = checked(one);
    const activateFrom = active.includes(id) ? beginning : null;
    // What happens twice is decided by what is drafted and activated, so every command may have an id of its own.
    const envelope = { commandId: randomUUID(), actor: 'hindsight', origin: 'policy:shipped' };
    const install = { type: 'InstallRuleSet', document, hash, activateFrom, now } as const;
    const handled = await ruleSets.handle(id, install, envelope);
    if (!handled.accepted) throw new Error(`shipped rule set ${id}: ${handled.reason}`);
    installed.push({ id, hash });
  }
  return installed;
}

function checked({ source, file, id }: ShippedRuleSet) {
  const document = checkedDocument(source);
  if (!document.ok) throw new Error(renderProblems(source, file, document.problems));
  if (document.id !== id) throw new Error(`${file}: the rule set is ${document.id}, not ${id}`);
  return document;
}
