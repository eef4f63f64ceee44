import type { ColumnField } from '@hindsight/rules';
import type { BucketColumns } from './archive.js';
import type { Engine, Reach } from './engine.js';
import { refused } from './refused.js';
import type { Answers, Asked } from './tasks/perform.js';

/**
 * Asks every bucket the same, as many at a time as there are workers and one more, whose columns are read meanwhile.
 * @param take gets the answers as they come, in no order
 * @throws SumOverflow of the rules library; the reason of `reach.signal`
 */
export async function eachBucket<Kind extends keyof Answers>(
  { archive, workers }: Pick<Engine, 'archive' | 'workers'>,
  reach: Reach,
  { asked, fields }: { readonly asked: Asked<Kind>; readonly fields: readonly ColumnField[] },
  take: (answer: Answers[Kind]) => Promise<void> | void,
): Promise<void> {
  const { knownAt, without, onProgress, signal } = reach;
  const reading = { fields, ...(knownAt && { knownAt }), ...(without && { without }) };
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < archive.buckets) {
      signal?.throwIfAborted();
      const columns: BucketColumns = await archive.columns(next++, reading);
      const outcome = await workers.perform(asked, columns, signal);
      if (!outcome.ok) throw refused(outcome);
      await take(outcome.answer);
      onProgress?.(columns.at.length);
    }
  };
  const lanes = Array.from({ length: workers.size + 1 }, lane);
  // No lane may go on reading when this is over, whatever happened to another.
  await Promise.allSettled(
    lanes.map((one) => one.catch((error: unknown) => ((next = Infinity), Promise.reject(error)))),
  );
  await Promise.all(lanes);
}

/** Every field that any of some rule sets reads, once. */
export const fieldsOf = (...all: readonly { readonly fields: readonly ColumnField[] }[]): ColumnField[] => [
  ...new Map(all.flatMap(({ fields }) => fields).map((field) => [field.name, field])).values(),
];
