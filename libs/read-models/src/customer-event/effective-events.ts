/**
 * The effective history of RULES §2 as SQL, of the events as they are stored: corrected, without withdrawn complaints and skipped
 * events, up to the customer's end. What `effectiveHistory` and `heeded` say in memory, this says in the database; a spec holds the
 * two together. For a customer at a time: of all of them, what measures and lists ask is kept ready (`facts`, `trades`), and specs
 * hold that against this.
 *
 * A text to stand behind FROM, with these columns:
 *
 *     customer_id, revision, event_id, type, occurred_at
 *     in_window  whether it happened after $2
 *     goes_on    whether the customer had neither been merged away nor erased at $1
 *     ends_at    when it was, or will have been; `infinity` for who goes on
 *     data       as stored; of a corrected purchase with what was corrected
 *
 * $1 is the instant up to which things count as happened (inclusive), $2 the begin of the window (exclusive, `-infinity` for
 * none). What corrects, withdraws or skips counts whatever its own instant, as RULES has it. Customers that are parked are left
 * out: one of their events cannot be read.
 *
 * It is no view: the tables are rebuilt in a schema beside and exchanged, and a view would go on reading those it was made on.
 *
 * @param types stored names; only what they need is joined
 */
export const effectiveEvents = (...types: readonly string[]): string =>
  effectiveIn('customer_event', types, [
    'NOT EXISTS (SELECT FROM parked_customer p WHERE p.customer_id = e.customer_id)',
  ]);

/**
 * The same by what was known at the log position $4 (inclusive), and whoever is parked: that is as of now, so the caller says who
 * was then.
 */
export const effectiveEventsKnown = (...types: readonly string[]): string =>
  effectiveIn(
    '(SELECT * FROM customer_event WHERE coalesce(heard_position, position) <= $4::int8)',
    types,
    [],
  );

/** @param stored the relation of the events that count */
function effectiveIn(stored: string, types: readonly string[], others: readonly string[]): string {
  const isCorrected = types.includes('CustomerPurchased');
  const conditions = [
    `e.type IN (${types.map((type) => `'${type}'`).join(', ')})`,
    'e.occurred_at <= $1::timestamptz',
    '(n.ends_at IS NULL OR e.occurred_at < n.ends_at)',
    `NOT EXISTS (${skipOf('e', stored)})`,
    ...others,
    ...(types.includes('CustomerComplained') ? [notWithdrawn(stored)] : []),
  ];
  return `(
    SELECT e.customer_id, e.revision, e.event_id, e.type, e.occurred_at,
      e.occurred_at > $2::timestamptz AS in_window,
      coalesce(n.ends_at > $1::timestamptz, true) AS goes_on,
      coalesce(n.ends_at, 'infinity') AS ends_at,
      ${isCorrected ? 'coalesce(e.data || k.data, e.data)' : 'e.data'} AS data
    FROM ${stored} e
    LEFT JOIN (${endings(stored)}) n ON n.customer_id = e.customer_id${isCorrected ? corrected(stored) : ''}
    WHERE ${conditions.join('\n      AND ')}
  )`;
}

/** The skip of that event, if there is one; the revision is stored as a JSON number. */
const skipOf = (
  event: string,
  stored: string,
) => `SELECT FROM ${stored} s WHERE s.type = 'CustomerEventSkipped'
        AND s.customer_id = ${event}.customer_id AND s.data -> 'skipped' = to_jsonb(${event}.revision)`;

const endings = (stored: string) => `
      SELECT e.customer_id, min(e.occurred_at) AS ends_at FROM ${stored} e
      WHERE e.type IN ('CustomerMerged', 'CustomerErased') AND NOT EXISTS (${skipOf('e', stored)})
      GROUP BY e.customer_id
    `;

/** Of several corrections of one purchase the last in the stream. */
const corrected = (stored: string) => `
    LEFT JOIN (
      SELECT DISTINCT ON (e.customer_id, e.data ->> 'orderId') e.customer_id, e.data ->> 'orderId' AS order_id,
        jsonb_strip_nulls(jsonb_build_object('amount', e.data -> 'amount', 'margin', e.data -> 'margin',
          'channel', e.data -> 'channel', 'category', e.data -> 'category')) AS data
      FROM ${stored} e
      WHERE e.type = 'PurchaseCorrected' AND NOT EXISTS (${skipOf('e', stored)})
      ORDER BY e.customer_id, e.data ->> 'orderId', e.revision DESC
    ) k ON e.type = 'CustomerPurchased' AND k.customer_id = e.customer_id AND k.order_id = e.data ->> 'orderId'`;

const notWithdrawn = (stored: string) => `(e.type <> 'CustomerComplained' OR NOT EXISTS (
        SELECT FROM ${stored} w WHERE w.type = 'ComplaintWithdrawn' AND w.customer_id = e.customer_id
          AND w.data ->> 'complaintId' = e.data ->> 'complaintId' AND NOT EXISTS (${skipOf('w', stored)})
      ))`;
