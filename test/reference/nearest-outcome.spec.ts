import fc from 'fast-check';
import {
  checkRuleSet,
  compileExplainer,
  compileRuleSet,
  CutoffTimeline,
  effectiveHistory,
  type RuleSet,
} from '@hindsight/rules';
import { run } from '@hindsight/replay';
import { engineOf } from '@hindsight/replay/testing';
import { customers, lastDay } from './arbitrary-customers.js';
import { ruleSets } from './arbitrary-rule-sets.js';
import { expectNothingNearer, expectToBeTrue } from './nearest-asked.js';

const currencyExponent = 2;
// `below` rests on other outputs, whose holds are not the plain evaluator's to know here.
const outputs = ['level', 'mark', 'stage', 'rank_flag'];

describe('the nearest other outcome is true', () => {
  it('by the plain evaluator: the change gives the result named, half of it gives the one there is', async () => {
    let found = 0;
    const property = fc.asyncProperty(ruleSets, customers, fc.nat(60), async (source, all, days) => {
      const ruleSet = checked(source);
      const compiled = compileRuleSet(ruleSet, { currencyExponent });
      const explainer = compileExplainer(ruleSet, { currencyExponent });
      const asOf = lastDay - days * 86_400_000;
      const histories = all.map(({ customerId, events }) => effectiveHistory(customerId, events));
      const timeline = new CutoffTimeline();
      const { cutoffs } = await run(engineOf(histories), ruleSet, { asOf, cutoffs: 'computed' });
      for (const { instant, values } of cutoffs) timeline.publish(instant, values);
      for (const history of histories) {
        for (const output of outputs) {
          const explained = explainer.explain(history, timeline, output, asOf);
          const features = compiled.asOf(history, timeline, asOf)?.features;
          if (!explained || !features) continue;
          expectNothingNearer(ruleSet, explained, { ...features });
          if (!explained.nearest) continue;
          found++;
          expectToBeTrue(ruleSet, explained, explained.nearest, { ...features });
        }
      }
    });
    await fc.assert(property, { numRuns: 40 });
    expect(found).toBeGreaterThan(100);
  }, 120_000);
});

function checked(source: string): RuleSet {
  const result = checkRuleSet(source);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.ruleSet;
}
