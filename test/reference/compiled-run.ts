import { run, type Archive } from '@hindsight/replay';
import {
  checkRuleSet,
  compileRuleSet,
  effectiveHistory,
  type CompiledRuleSet,
  type RuleSet,
} from '@hindsight/rules';
import type { Published, ReferenceChange } from './reference-evaluator.js';
import type { Customer } from './reference-history.js';

/** Decimals of the reporting currency in these proofs. */
export const exponent = 2;

export function checked(source: string): RuleSet {
  const result = checkRuleSet(source);
  if (!result.ok) throw new Error(`${JSON.stringify(result.problems)} in ${source}`);
  return result.ruleSet;
}

export const compiled = (ruleSet: RuleSet): CompiledRuleSet =>
  compileRuleSet(ruleSet, { currencyExponent: exponent });

/** What the product's own replay makes of these customers. */
export async function compiledRun(
  ruleSet: RuleSet,
  all: readonly Customer[],
  asOf: number,
  published?: readonly Published[],
) {
  const changes: ReferenceChange[] = [];
  const { digest, cutoffs } = await run(archiveOf(all), compiled(ruleSet), {
    asOf,
    cutoffs: published ? { published } : 'computed',
    onCustomer: (customerId, its) => changes.push(...its.map((change) => ({ customerId, ...change }))),
  });
  return { digest, changes, cutoffs: cutoffs.filter(({ values }) => Object.keys(values).length > 0) };
}

const archiveOf = (all: readonly Customer[]): Archive => ({
  async *histories() {
    await Promise.resolve();
    for (const { customerId, events } of all) yield effectiveHistory(customerId, events);
  },
});
