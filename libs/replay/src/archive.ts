import type { History, Published } from '@hindsight/rules';

/**
 * Where histories come from. Every reading gives the same histories (the archive stands at one position of the log),
 * effective, each customer once, by customer id as bytes.
 */
export interface Archive {
  histories(): AsyncIterable<History>;
}

/** The cut-offs of a run: population → cut → value by instant (ms), oldest first, one entry an instant. */
export type Cutoffs = readonly Published[];
