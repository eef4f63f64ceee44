import type { AsOf, RuleSet } from '@hindsight/rules';
import type { ReferenceRun } from './reference-evaluator.js';

/** A customer as at the last evaluation at or before an instant; null when there is none. */
export function referenceAsOf(
  ruleSet: RuleSet,
  run: ReferenceRun,
  customerId: string,
  instant: number,
): AsOf | null {
  const { evaluations } = run.customers.find((one) => one.customerId === customerId) ?? { evaluations: [] };
  const last = evaluations.findLast(({ at }) => at <= instant);
  if (!last) return null;
  const changes = run.changes.filter((one) => one.customerId === customerId && one.at <= instant);
  const results = ruleSet.outputs.map(({ id: output, type }) => {
    const standing = changes.findLast((change) => change.output === output);
    const value = type === 'score' ? Number(last.outputs.get(output)?.decision.value) : null;
    return {
      output,
      result: standing?.to ?? null,
      rule: standing?.rule ?? null,
      since: standing?.at ?? null,
      value,
    };
  });
  return {
    evaluatedAt: last.at,
    results,
    features: Object.fromEntries(last.features) as AsOf['features'],
    changes: changes.map(({ output, from, to, at, cause, rule }) => ({ output, from, to, at, cause, rule })),
  };
}
