import type { RuleSet } from '@hindsight/rules';
import { computeCutoffs } from '../compute-cutoffs.js';
import { eachBucket, fieldsOf } from '../each-bucket.js';
import type { Engine, Reach } from '../engine.js';
import type { OutcomeAsked } from '../outcome.js';
import { expectLabel } from '../outcome-sum.js';
import { compiled } from '../tasks/compiled.js';
import { spendField } from '../tasks/spending.js';
import { sweepPlan } from './sweep-plan.js';
import type { Sweep, SweepCost } from './sweep-result.js';
import { SweepSum } from './sweep-sum.js';

export interface SweepOptions extends Reach {
  /** What the label of every side is held against. */
  readonly outcome?: OutcomeAsked;
  /** Told what is going to be evaluated, before it is. */
  readonly onCost?: (cost: SweepCost) => void;
}

/**
 * Replays an archive under a control and many candidates at once: what they share is evaluated once (`unite`). Says of each what
 * `compare` says of it against the control at as-of. Two passes where any has cut-offs. A function of its arguments.
 * @throws {NoSuchLabel} one of them has not the label; SumOverflow of the rules library
 */
export async function sweep(
  engine: Engine,
  control: RuleSet,
  candidates: readonly RuleSet[],
  options: SweepOptions,
): Promise<Sweep> {
  const { asOf, outcome = null } = options;
  if (outcome) for (const candidate of candidates) expectLabel(control, candidate, outcome);
  const plan = sweepPlan(control, candidates, outcome);
  options.onCost?.(plan.cost);
  const cutoffs = await computeCutoffs(engine, plan.ruleSets, options);
  const { currencyExponent } = engine;
  const rulings = plan.ruleSets.map((ruleSet, place) => ({
    ...{ ruleSet, currencyExponent, cutoffs: cutoffs[place] ?? [] },
  }));
  const { tracks, pairs, forecasts } = plan;
  const asked = { kind: 'sweep', task: { rulings, asOf, tracks, pairs, forecasts, outcome } } as const;
  const fields = fieldsOf(...rulings.map(compiled), { fields: [spendField] });
  const sum = new SweepSum(plan);
  await eachBucket(engine, options, { asked, fields }, (swept) => {
    sum.add(swept);
  });
  return { asOf, ...sum.finish(), cost: plan.cost };
}
