import { SumOverflow, type ColumnField } from '@hindsight/rules';
import type { Engine, Reach } from './engine.js';
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
  const one = async (bucket: number): Promise<void> => {
    signal?.throwIfAborted();
    const outcome = await workers.perform(asked, { archive, bucket, reading }, signal);
    if (!outcome.ok) throw new SumOverflow(outcome.customerId, outcome.feature, outcome.minor);
    await take(outcome.answer);
    onProgress?.(outcome.events);
  };
  const lane = async (): Promise<void> => {
    try {
      while (next < archive.buckets) await one(next++);
    } catch (error) {
      next = archive.buckets; // nobody begins another
      throw error;
    }
  };
  const lanes = await Promise.allSettled(Array.from({ length: workers.size + 1 }, lane));
  // Only when nobody reads any more: whoever asked may close the archive now.
  for (const ended of lanes) if (ended.status === 'rejected') throw ended.reason;
}

/** Every field that any of some rule sets reads, once. */
export const fieldsOf = (...all: readonly { readonly fields: readonly ColumnField[] }[]): ColumnField[] => [
  ...new Map(all.flatMap(({ fields }) => fields).map((field) => [field.name, field])).values(),
];
