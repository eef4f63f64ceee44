import { perform, type BucketColumns } from '@hindsight/replay';
import { compileColumnar, CutoffTimeline, type ChangeSink } from '@hindsight/rules';
import { asOf } from '../rules/population.js';
import type { Sides } from './question.js';

// What a comparison consists of, each part without the next.

const currencyExponent = 2;

/** The generated evaluators of both sides, and nothing that looks at what they say. */
export function evaluatorsOf({ control, candidate }: Sides, buckets: readonly BucketColumns[]): () => void {
  const both = [control, candidate].map((one) => compileColumnar(one, { currencyExponent }));
  const nobody: ChangeSink = { add: () => undefined };
  return () => {
    for (const bucket of buckets)
      for (const one of both) one.evaluate(bucket, new CutoffTimeline(), asOf, nobody);
  };
}

/** All that a worker does, bucket by bucket, without adding up, merging and digesting what workers say. */
export function tasksOf({ control, candidate }: Sides, buckets: readonly BucketColumns[]): () => void {
  const ruling = { currencyExponent, cutoffs: [] };
  const task = {
    control: { ...ruling, ruleSet: control },
    candidate: { ...ruling, ruleSet: candidate },
    ...{ asOf, movers: 10 },
  };
  return () => {
    for (const bucket of buckets) perform({ kind: 'compare', task }, bucket);
  };
}
