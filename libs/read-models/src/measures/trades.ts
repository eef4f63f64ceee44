import type { TradeRow } from '../trade/trade.row.js';

/**
 * What was bought, brought back and cost, as facts (see there) are, from the table that holds it ready: corrected, without what was
 * skipped, up to the customer's end, of who is not parked. A spec holds the two together.
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
 *
 * $1 and $2 as in facts.
 */
export function trades(...kinds: readonly TradeRow['kind'][]): string {
  return `(
    SELECT t.customer_id, t.revision, t.kind, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      coalesce(t.ends_at > $1::timestamptz, true) AS goes_on, t.first_at, t.is_first, t.is_first_of_month,
      t.amount, t.margin, t.channel, t.reason
    FROM trade t
    WHERE t.kind IN (${kinds.map((kind) => `'${kind}'`).join(', ')}) AND t.occurred_at <= $1::timestamptz
  )`;
}
