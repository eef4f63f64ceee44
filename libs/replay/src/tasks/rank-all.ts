import { earliest, type Ranked } from '@hindsight/rules';
import type { BucketColumns } from '../archive.js';
import { compiledTogether, type Rules } from './compiled.js';

export interface RankTask {
  readonly all: readonly Rules[];
  /** At which cut-off instants: (after, through], ms. */
  readonly after: number;
  readonly through: number;
}

/** What the customers of a bucket add to the populations of some rule sets. Plain data. */
export interface RankedAll {
  /** By rule set. */
  readonly ranked: readonly Ranked[];
  /** The first event of all, ms; Infinity where there is none. */
  readonly begin: number;
}

export const rankAll = (columns: BucketColumns, { all, after, through }: RankTask): RankedAll => ({
  ranked: compiledTogether(all).rank(columns, through, after),
  begin: earliest(columns),
});
