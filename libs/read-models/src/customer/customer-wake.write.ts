import type { Sql } from '../database/sql.js';

/** When each of some customers is to be looked at again: an instant (ms), −Infinity or Infinity. */
export type Wakes = ReadonlyMap<string, number>;

/** Sets when customers are to be looked at, new or known; writes only what is other than it was. */
export async function writeWakes(sql: Sql, wakes: Wakes): Promise<void> {
  if (wakes.size === 0) return;
  await sql.query(
    `INSERT INTO customer_wake AS known (customer_id, wake_at) SELECT * FROM unnest($1::text[], $2::timestamptz[])
     ON CONFLICT (customer_id) DO UPDATE SET wake_at = excluded.wake_at WHERE known.wake_at <> excluded.wake_at`,
    [[...wakes.keys()], [...wakes.values()].map(written)],
  );
}

/** Has everybody looked at, when next somebody is. */
export async function wakeEveryone(sql: Sql): Promise<void> {
  await sql.query(`UPDATE customer_wake SET wake_at = '-infinity'`);
}

function written(instant: number): string {
  if (Number.isFinite(instant)) return new Date(instant).toISOString();
  return instant < 0 ? '-infinity' : 'infinity';
}

/** Instants (ms) after `after`, up to and including `through`. */
export interface Span {
  readonly after: number;
  readonly through: number;
}

/**
 * Up to `limit` customers that are not parked and that a tick up to the end of a span may change, or to whom anything happened in it, by id as
 * bytes, after `after` ('' begins). Cost: all that are due and all events of the span, from indexes, for each page.
 */
export async function customersMoved(sql: Sql, span: Span, after: string, limit: number): Promise<string[]> {
  const rows = await sql.query<{ customer_id: string }>(
    `SELECT customer_id FROM (
       SELECT customer_id FROM customer_wake WHERE wake_at <= $4 AND customer_id > $1
       UNION SELECT customer_id FROM customer_event
       WHERE occurred_at > $3::timestamptz AND occurred_at <= $4::timestamptz AND customer_id > $1
     ) moved
     WHERE NOT EXISTS (SELECT FROM parked_customer p WHERE p.customer_id = moved.customer_id)
     ORDER BY customer_id LIMIT $2`,
    [after, limit, new Date(span.after).toISOString(), new Date(span.through).toISOString()],
  );
  return rows.map(({ customer_id }) => customer_id);
}
