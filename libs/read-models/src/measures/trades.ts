import type { TradeRow } from '../trade/trade.row.js';

/**
 * What was bought, brought back and cost, from the table that holds it ready: corrected, without what was
 * skipped, up to the customer's end, of who is not parked. A spec holds it and
 * `effectiveEvents` together.
 *
 * A text to stand behind FROM, with these columns:
 *
 *     customer_id, revision, kind, occurred_at, in_window, goes_on   as facts have them
 *     first_at           when the customer first bought; null: never. Whatever $1 is, so it may be later
 *     is_first           whether this is that purchase
 *     is_first_of_month  whether this is the customer's first purchase in its calendar month of UTC
 *     amount             minor units, negative for what came back
 *     margin             minor units; null where none is stated
 *     channel, reason    of purchases
 *     category           of costs: what for
 *
 * $1 and $2 as in facts.
 */
export function trades(...kinds: readonly TradeRow['kind'][]): string {
  return `(
    SELECT t.customer_id, t.revision, t.kind, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, t.first_at, t.is_first, t.is_first_of_month,
      t.amount, t.margin, t.channel, t.reason, t.category
    FROM trade t
    WHERE t.kind IN (${kinds.map((kind) => `'${kind}'`).join(', ')}) AND t.occurred_at <= $1::timestamptz
  )`;
}

/**
 * The same in the order of customers, for sums of each: the primary key has all of it but `first_at`, `is_first_of_month`, `channel`
 * and `category`, so that nothing is looked up, sorted or hashed. The planner by itself would hash them, which takes twice as long.
 */
export const tradesByCustomer = (...kinds: readonly TradeRow['kind'][]): string =>
  `(SELECT * FROM ${trades(...kinds)} t ORDER BY t.customer_id)`;
