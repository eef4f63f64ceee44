import type { CutoffDrift } from '@hindsight/replay';

/** How far published cut-offs, which stay, are from what the log would give for their instants now. */
export interface Recomputation {
  /** The last closed instant; null while none is (then nothing is published yet). */
  readonly asOf: string | null;
  /** Every version that is in force or was, by id and version. */
  readonly ruleSets: readonly DriftOfRuleSet[];
  /** Customers who are left out. */
  readonly parked: readonly string[];
}

export interface DriftOfRuleSet {
  /** `id@version#hash` */
  readonly ruleSet: string;
  /** The last closed instant; for a version no longer in force, the last one at which it was. */
  readonly asOf: string;
  /** How many of the cut-offs are other ones now. */
  readonly differing: number;
  /** The one that is furthest from what was published, by its share of that; the earliest of equals; null: none differs. */
  readonly largest: CutoffDriftAt | null;
  /** All of them, alike or not, by instant, population and cut. */
  readonly cutoffs: readonly CutoffDriftAt[];
}

export type CutoffDriftAt = Omit<CutoffDrift, 'instant'> & { readonly instant: string };

/** Whether what was published is not what would be now. */
export const hasMoved = ({ computed, published }: CutoffDriftAt): boolean => computed !== published;
