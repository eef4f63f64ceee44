import type { Ranked } from '@hindsight/rules';
import type { BucketColumns } from '../archive.js';
import { compiled, type Rules } from './compiled.js';

export interface RankTask {
  readonly all: readonly Rules[];
  readonly asOf: number;
}

/** By rule set. */
export type RankedAll = readonly Ranked[];

/** What the customers of a bucket add to the populations of some rule sets. */
export const rankAll = (columns: BucketColumns, { all, asOf }: RankTask): RankedAll =>
  all.map((rules) => compiled(rules).rank(columns, asOf));
