/** What the model of purchases asks of a customer. All times in one unit of the caller's choice, usually weeks. */
export interface PurchaseHistory {
  /** Repeat purchases: the days with a purchase, but the first; 0 and up. */
  readonly repeats: number;
  /** From the first purchase to the last; 0 where there is no repeat. */
  readonly lastAt: number;
  /** From the first purchase to the end of the observation; at least `lastAt`. */
  readonly observed: number;
}

/** What the model of amounts asks of a customer: only who came back has something to say. */
export interface SpendHistory {
  /** Repeat purchases, 1 and up. */
  readonly repeats: number;
  /** Mean amount of the repeat purchases, above zero. */
  readonly meanAmount: number;
}
