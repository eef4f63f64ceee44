import type { RuleSet } from './rule-set.js';

/** How a rule set is always cited: `id@version#hash`. The version is the place of its draft in its stream, from 1. */
export function citation(ruleSet: Pick<RuleSet, 'id' | 'hash'>, version: number): string {
  return `${ruleSet.id}@${version}#${ruleSet.hash}`;
}
