import type { BucketColumns } from '@hindsight/replay';
import { Texts } from '@hindsight/rules';

/** Columns as they go from thread to thread: their arrays are over shared memory, so nothing but names is copied. */
export interface SentColumns extends Omit<BucketColumns, 'dictionary'> {
  readonly dictionary: readonly string[];
}

export const sent = (columns: BucketColumns): SentColumns => ({
  ...columns,
  dictionary: columns.dictionary.all,
});

export const received = (columns: SentColumns): BucketColumns => ({
  ...columns,
  dictionary: Texts.of(columns.dictionary),
});
