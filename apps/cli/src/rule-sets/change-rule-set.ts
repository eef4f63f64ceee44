import { randomUUID } from 'node:crypto';
import type { RuleSetReceipt } from '@hindsight/contracts';
import { ruleSetRefusals, type AskedOfRuleSet, type RuleSets } from '../../../api/src/api.module.js';
import { BadInput } from '../bad-input.js';
import type { Settings } from '../settings.js';
import { withRuleSets } from './with-rule-sets.js';
import { said } from '../texts/texts.js';

interface Change {
  readonly ruleSetId: string;
  readonly asked: AskedOfRuleSet;
  /** Who acts. */
  readonly by: string;
  /** Where the rule set was when it was looked at; wherever it is unless given. */
  readonly revision?: bigint | undefined;
}

/** @throws {BadInput} the fact that stands in the way. */
export function changeRuleSet(settings: Settings, change: Change): Promise<RuleSetReceipt> {
  return withRuleSets(settings, ({ ruleSets }) => changeThrough(ruleSets, change));
}

/** The same through a door that is open. @throws {BadInput} the fact that stands in the way. */
export async function changeThrough(ruleSets: RuleSets, change: Change): Promise<RuleSetReceipt> {
  const { ruleSetId, asked, by, revision } = change;
  const expected = revision === undefined ? {} : { expectedRevision: revision };
  const envelope = { commandId: randomUUID(), actor: by, origin: 'cli', ...expected };
  const outcome = await ruleSets.handle(ruleSetId, asked, envelope);
  if (outcome.accepted) return outcome.receipt;
  const stands = { id: ruleSetId, why: ruleSetRefusals.titleOf(outcome.reason) };
  throw new BadInput(
    'version' in asked
      ? said('versionRefused', { ...stands, version: asked.version })
      : said('draftRefused', stands),
  );
}
