import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkRuleSet, renderProblems, type RuleSet } from '@hindsight/rules';

const catalogue = join(import.meta.dirname, '../../libs/rules/catalogue');

/** Every rule set that lies in the catalogue, by file name. @throws Error where one is refused */
export function shippedRuleSets(): readonly RuleSet[] {
  return readdirSync(catalogue).sort().map(shipped);
}

function shipped(file: string): RuleSet {
  const source = readFileSync(join(catalogue, file), 'utf8');
  const checked = checkRuleSet(source);
  if (!checked.ok) throw new Error(renderProblems(source, file, checked.problems));
  return checked.ruleSet;
}
