import type { Archive, BucketColumns } from '@hindsight/replay';
import { compileColumnar } from '@hindsight/rules';
import { sides } from './question.js';

/** The columns that the question reads, all in memory. */
export interface InMemory {
  readonly columns: readonly BucketColumns[];
  readonly archive: Archive;
}

export async function inMemory(archive: Archive): Promise<InMemory> {
  const { fields } = compileColumnar(sides().control, { currencyExponent: 2 });
  const { standing, buckets } = archive;
  const all: BucketColumns[] = [];
  for (let bucket = 0; bucket < buckets; bucket++) all.push(await archive.columns(bucket, { fields }));
  return {
    columns: all,
    archive: {
      ...{ standing, buckets },
      columns: (bucket) => Promise.resolve(all[bucket] as BucketColumns), // from 0 to before `buckets`
      standingAt: () => Promise.resolve(standing),
      close: () => Promise.resolve(),
    },
  };
}
