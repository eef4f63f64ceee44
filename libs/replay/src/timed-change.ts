import type { Chunks } from './blocks/heads.js';
import { mergeBlocks } from './blocks/merge-blocks.js';
import { customerOf } from './moment-key.js';
import { saidIn, type Said } from './said.js';

/** A change, and of whom it is. */
export interface TimedChange extends Said {
  readonly customerId: string;
}

/** Reads back what `timedLines` wrote of every bucket: by instant, then customer id as bytes, then the output's place in the file. */
export async function* timedIn(pieces: readonly Chunks[]): AsyncGenerator<readonly TimedChange[]> {
  for await (const blocks of mergeBlocks(pieces))
    yield blocks.flatMap(({ customerId: key, bytes }) =>
      saidIn(bytes).map((said) => ({ customerId: customerOf(key), ...said })),
    );
}
