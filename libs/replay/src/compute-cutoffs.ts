import type { Ranked, RuleSet } from '@hindsight/rules';
import type { Cutoffs } from './archive.js';
import { eachBucket, fieldsOf } from './each-bucket.js';
import type { Engine, Reach } from './engine.js';
import { compiled } from './tasks/compiled.js';

/**
 * Computes the cut-offs of several rule sets in one pass over the archive (RULES §4), up to and including as-of.
 * Memory: one number a member, population and instant.
 * @throws SumOverflow
 */
export async function computeCutoffs(
  engine: Engine,
  ruleSets: readonly RuleSet[],
  reach: Reach,
): Promise<Cutoffs[]> {
  const { currencyExponent } = engine;
  const all = ruleSets.filter(ranks).map((ruleSet) => ({ ruleSet, currencyExponent }));
  const ranked = all.map((): Ranked[] => []);
  if (all.length > 0) {
    const asked = { kind: 'rank', task: { all, asOf: reach.asOf } } as const;
    await eachBucket(engine, reach, { asked, fields: fieldsOf(...all.map(compiled)) }, (answer) => {
      answer.forEach((one, place) => ranked[place]?.push(one));
    });
  }
  return ruleSets.map((ruleSet) => {
    const place = all.findIndex((one) => one.ruleSet === ruleSet);
    return place < 0 ? [] : compiled({ ruleSet, currencyExponent }).cutoffsFrom(ranked[place] ?? []);
  });
}

/** Whether a rule set has cut-offs to compute, for which an archive is read once more. */
export const ranks = ({ populations }: RuleSet): boolean => populations.length > 0;
