import type { Sql } from '../database/sql.js';
import { allBuckets, holdBuckets, leastOf, loadCheckpoints } from './checkpoint.write.js';

/**
 * Says of buckets that everything before a log position is in the tables, and that the event there, which is of no customer, is waited for.
 * To be called in a transaction. Does nothing for those that are past it.
 */
export async function waitAt(sql: Sql, position: bigint, buckets: readonly number[]): Promise<void> {
  await holdBuckets(sql, buckets);
  await sql.query(
    `UPDATE bucket_checkpoint SET waiting_at = $1 WHERE bucket = ANY($2::int4[])
       AND waiting_at IS DISTINCT FROM $1 AND coalesce(position, -1) < $1`,
    [position, buckets],
  );
}

/** Whether these buckets, all unless given, wait at this position: none of them is before or behind it. */
export async function allWaitAt(sql: Sql, position: bigint, buckets = allBuckets): Promise<boolean> {
  const [row] = await sql.query<{ all: boolean | null }>(
    `SELECT bool_and(waiting_at IS NOT DISTINCT FROM $1) AS all FROM bucket_checkpoint WHERE bucket = ANY($2::int4[])`,
    [position, buckets],
  );
  return row?.all ?? false;
}

/**
 * Has all buckets that wait at a position go on from one checkpoint, the last of theirs: there is nothing of any customer between that and
 * where they wait. To be called in a transaction.
 * @returns that checkpoint; undefined where not all wait there
 */
export async function level(sql: Sql, position: bigint): Promise<bigint | null | undefined> {
  await loadCheckpoints(sql, 'held');
  if (!(await allWaitAt(sql, position))) return undefined;
  await sql.query(
    `UPDATE bucket_checkpoint SET position = last.position
     FROM (SELECT max(position) AS position FROM bucket_checkpoint) last
     WHERE bucket_checkpoint.position IS DISTINCT FROM last.position`,
  );
  return leastOf(await loadCheckpoints(sql));
}
