import type { BucketColumns } from '@hindsight/replay';
import { compileTogether, CutoffTimeline, type ChangeSink } from '@hindsight/rules';
import { asOf } from '../rules/population.js';
import type { Sides } from './question.js';

const currencyExponent = 2;

/** The generated evaluator of both sides together, and nothing that looks at what they say. */
export function evaluatorsOf({ control, candidate }: Sides, buckets: readonly BucketColumns[]): () => void {
  const both = compileTogether([control, candidate], { currencyExponent });
  const nobody: ChangeSink = { add: () => undefined };
  const none = new CutoffTimeline();
  return () => {
    for (const bucket of buckets) both.evaluate(bucket, [none, none], asOf, [nobody, nobody]);
  };
}
