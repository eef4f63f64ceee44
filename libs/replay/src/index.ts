export type {
  Archive,
  BucketColumns,
  Causes,
  Cutoffs,
  KnownAt,
  Reading,
  Standing,
  Unheard,
} from './archive.js';
export type { BucketPlace, Engine, Reach, Spill, Workers } from './engine.js';
export type { Chunks } from './blocks/heads.js';
export { perform, writtenFor, type Answers, type Asked, type Outcome } from './tasks/perform.js';
export { inThisThread } from './in-this-thread.js';
export { run, type Run, type RunOptions } from './run.js';
export type { Said } from './said.js';
export { compare, type ComparedRuns, type CompareOptions } from './compare.js';
export type { Control } from './sides.js';
export { NeverInForce, type Reign, type Succession } from './succession.js';
export type { MovedCustomer } from './moved-customer.js';
export type { TimedChange } from './timed-change.js';
export { ranks } from './compute-cutoffs.js';
export { cutoffDrift, type CutoffDrift, type Publisher } from './cutoff-drift.js';
export type {
  Comparison,
  CutoffDifference,
  Divergence,
  Flips,
  Mover,
  OutputComparison,
  Reason,
  ReignSide,
  Side,
} from './comparison.js';
export { labelFrom, outcomeFrom } from './outcome-words.js';
export { rulesIn, rulesPattern, rulesText, type Rules } from './rules-asked.js';
export type { Foretold, OutcomeAsked, OutcomeComparison } from './outcome.js';
export type { Cohort, CohortCourse, Cohorts, CohortsAsked, OutputCohorts } from './cohorts.js';
export type { Concentration, TopShare } from './concentration.js';
export type { HeldByResult, Holding, Holdings, OutputHoldings } from './holdings.js';
export type { Cell, Matrix } from './matrix.js';
export { resultsOf } from './result-order.js';
export { sweep, type SweepOptions } from './sweep/sweep.js';
export type { Sweep, SweepCost, SweptSide } from './sweep/sweep-result.js';
