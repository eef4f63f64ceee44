import type { Sql } from '../database/sql.js';

/**
 * The last position that was known at an instant of recording and that anything said of a customer follows from: its own
 * events, the calendar's and those of rule sets. −1 where there is none. Cost: the customer's events, and a few
 * rows a day of the log.
 */
export async function positionKnownAt(sql: Sql, customerId: string, recordedAt: Date): Promise<bigint> {
  const [row] = await sql.query<{ position: string | null }>(
    `SELECT greatest(
       (SELECT max(position) FROM customer_event WHERE customer_id = $1 AND recorded_at <= $2::timestamptz),
       (SELECT max(position) FROM control_event WHERE recorded_at <= $2::timestamptz)) AS position`,
    [customerId, recordedAt.toISOString()],
  );
  return BigInt(row?.position ?? -1);
}

/** Up to where days were closed (ms), as known at a position of the log (inclusive); null: none was, as far as the tables go back. */
export async function watermarkKnownAt(sql: Sql, position: bigint): Promise<number | null> {
  const [row] = await sql.query<{ through: Date | null }>(
    `SELECT max(through) AS through FROM control_event WHERE position <= $1`,
    [position],
  );
  return row?.through?.getTime() ?? null;
}

/** Log position from which on an instant (ms) was closed; null: it is not yet, as far as the tables go back. */
export async function positionOfClose(sql: Sql, instant: number): Promise<bigint | null> {
  const [row] = await sql.query<{ position: string | null }>(
    `SELECT min(position) AS position FROM control_event WHERE through >= $1::timestamptz`,
    [new Date(instant).toISOString()],
  );
  return row?.position == null ? null : BigInt(row.position);
}
