import { run } from '@hindsight/replay';
import { engineOf } from '@hindsight/replay/testing';
import {
  checkRuleSet,
  compileRuleSet,
  CutoffTimeline,
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

/**
 * What the product's own replay makes of these customers, over columns and in several buckets; the changes, which a digest
 * tells without their causes, customer by customer.
 */
export async function compiledRun(
  ruleSet: RuleSet,
  all: readonly Customer[],
  asOf: number,
  published?: readonly Published[],
) {
  const histories = all.map(({ customerId, events }) => effectiveHistory(customerId, events));
  const { digest, cutoffs } = await run(engineOf(histories), ruleSet, {
    asOf,
    cutoffs: published ? { published } : 'computed',
  });
  const timeline = new CutoffTimeline();
  for (const { instant, values } of cutoffs) timeline.publish(instant, values);
  const own = compiled(ruleSet);
  const changes = histories.flatMap((history): ReferenceChange[] => {
    const { customerId } = history;
    return own.advance(history, timeline, null, asOf).changes.map((change) => ({ customerId, ...change }));
  });
  return { digest, changes, cutoffs: cutoffs.filter(({ values }) => Object.keys(values).length > 0) };
}
