import fc from 'fast-check';
import {
  compileExplainer,
  compileRuleSet,
  CutoffTimeline,
  effectiveHistory,
  type Expression,
  type Output,
} from '@hindsight/rules';
import { anyCase } from './any/cases.js';
import { checked, compiledRun, exponent } from './compiled-run.js';
import { expectToBeTrue } from './nearest-asked.js';
import { runs } from './proof-runs.js';

describe('the nearest other outcome, under any rule set', () => {
  it('is true by the plain evaluator', async () => {
    let found = 0;
    const property = fc.asyncProperty(anyCase, async ({ source, customers, instants }) => {
      const ruleSet = checked(source);
      const options = { currencyExponent: exponent };
      const [compiled, explainer] = [compileRuleSet(ruleSet, options), compileExplainer(ruleSet, options)];
      const asOf = Math.max(...instants);
      const timeline = new CutoffTimeline();
      const { cutoffs } = await compiledRun(ruleSet, customers, asOf);
      for (const { instant, values } of cutoffs) timeline.publish(instant, values);
      for (const { customerId, events } of customers.slice(0, 2)) {
        const history = effectiveHistory(customerId, events);
        const features = compiled.asOf(history, timeline, asOf)?.features;
        if (!features) continue;
        for (const output of ruleSet.outputs) {
          if (readsAny(ruleSet.outputs, output)) continue;
          const explained = explainer.explain(history, timeline, output.id, asOf);
          if (!explained?.nearest) continue;
          found++;
          expectToBeTrue(ruleSet, explained, explained.nearest, features);
        }
      }
    });
    await fc.assert(property, { ...runs(40), endOnFailure: true });
    expect(found).toBeGreaterThan(30);
  }, 600_000);
});

/** What outputs above say depends on their holds, which are not the plain evaluator's to know here. */
function readsAny(outputs: readonly Output[], output: Output): boolean {
  const ids = new Set(outputs.map(({ id }) => id));
  const reads = (expression: unknown): boolean =>
    typeof expression === 'object' &&
    expression !== null &&
    (((expression as Expression).kind === 'name' && ids.has((expression as { name: string }).name)) ||
      Object.values(expression).some(reads));
  return reads(output);
}
