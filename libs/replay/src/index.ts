export type {
  Archive,
  BucketColumns,
  Causes,
  ColumnArchive,
  Cutoffs,
  KnownAt,
  Reading,
  Standing,
} from './archive.js';
export { run, type Run, type RunOptions } from './run.js';
export { compare, type CompareOptions } from './compare.js';
export type {
  Comparison,
  CutoffDifference,
  Divergence,
  Flips,
  Mover,
  OutputComparison,
  Reason,
  Side,
} from './comparison.js';
export type { Concentration, TopShare } from './concentration.js';
export type { Cell, Matrix } from './matrix.js';
export { resultsOf } from './result-order.js';
