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

/**
 * Up to `limit` customers that are not parked and that a tick up to `through` (ms) may change, by id as bytes, after `after` (''
 * begins). Cost: where few are due, all of them for each page, from an index; where many are, the page and who is not due between, from
 * the primary key alone.
 */
export async function customersDue(
  sql: Sql,
  after: string,
  limit: number,
  through: number,
): Promise<string[]> {
  const rows = await sql.query<{ customer_id: string }>(
    `SELECT customer_id FROM customer_wake w WHERE wake_at <= $3 AND customer_id > $1
       AND NOT EXISTS (SELECT FROM parked_customer p WHERE p.customer_id = w.customer_id)
     ORDER BY customer_id LIMIT $2`,
    [after, limit, new Date(through).toISOString()],
  );
  return rows.map(({ customer_id }) => customer_id);
}
