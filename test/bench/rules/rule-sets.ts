import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkRuleSet, compileRuleSet, type CompiledRuleSet, type RuleSet } from '@hindsight/rules';

/** The rule sets that are evaluated together. */
const ids = ['tier-pyramid', 'value-rfm', 'lifecycle-4stage', 'satisfaction'] as const;

/** Their texts, with ticks of a month. */
export function texts(): readonly string[] {
  return ids.map((id) => {
    const text = readFileSync(upTo(import.meta.dirname, `libs/rules/catalogue/${id}.yaml`), 'utf8');
    const monthly = text.replace('tick: day', 'tick: month');
    if (monthly === text) throw new Error(`${id} has no daily tick to replace`);
    return monthly;
  });
}

export function checked(text: string): RuleSet {
  const result = checkRuleSet(text);
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result.ruleSet;
}

export const compiled = (ruleSet: RuleSet): CompiledRuleSet =>
  compileRuleSet(ruleSet, { currencyExponent: 2 });

/** A file of the project, from the sources and from `dist/` alike: the nearest one above a folder. */
export function upTo(folder: string, path: string): string {
  const candidate = join(folder, path);
  return existsSync(candidate) ? candidate : upTo(dirname(folder), path);
}
