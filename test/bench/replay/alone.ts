import type { BucketColumns } from '@hindsight/replay';
import { compileColumnar, CutoffTimeline, type ChangeSink } from '@hindsight/rules';
import { asOf } from '../rules/population.js';
import type { Sides } from './question.js';

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
