import { CheckpointMoved } from '../database/errors.js';
import type { Sql } from '../database/sql.js';
import { sharedBucketOf, sharedBuckets } from './bucket.js';

/** How far the log has been read for each bucket; null: nothing yet. */
export type Checkpoints = ReadonlyMap<number, bigint | null>;

/** @param use `held` keeps them where they are until the transaction ends */
export async function loadCheckpoints(sql: Sql, use: 'read' | 'held' = 'read'): Promise<Checkpoints> {
  const rows = await sql.query<{ bucket: number; position: string | null }>(
    `SELECT bucket, position FROM bucket_checkpoint ORDER BY bucket ${use === 'held' ? 'FOR UPDATE' : ''}`,
  );
  return new Map(rows.map(({ bucket, position }) => [bucket, position === null ? null : BigInt(position)]));
}

/** How far the projector has read the log for everybody; null before its first batch. What is of no customer is read as far as that. */
export async function loadCheckpoint(sql: Sql, use: 'read' | 'held' = 'read'): Promise<bigint | null> {
  return leastOf(await loadCheckpoints(sql, use));
}

/** The same for one customer: that of its bucket. */
export async function loadCheckpointOf(
  sql: Sql,
  customerId: string,
  use: 'read' | 'held' = 'read',
): Promise<bigint | null> {
  return checkpointIn(await loadCheckpoints(sql, use), customerId);
}

export const checkpointIn = (checkpoints: Checkpoints, customerId: string): bigint | null =>
  checkpoints.get(sharedBucketOf(customerId)) ?? null;

/** Up to where all buckets are. */
export const leastOf = (checkpoints: Checkpoints): bigint | null =>
  [...checkpoints.values()].reduce((least, position) => {
    if (least === null || position === null) return null;
    return position < least ? position : least;
  });

export const allBuckets: readonly number[] = Array.from({ length: sharedBuckets }, (_, bucket) => bucket);

/** Nobody else projects for them until the transaction ends. In order, whatever a plan would be: two who wait for each other would both be refused. */
export async function holdBuckets(sql: Sql, buckets: readonly number[]): Promise<void> {
  await sql.query('SELECT FROM bucket_checkpoint WHERE bucket = ANY($1::int4[]) ORDER BY bucket FOR UPDATE', [
    buckets,
  ]);
}

/**
 * Moves the checkpoint of buckets from where this projector left it. Done first in its transaction: the rows stay locked to the
 * end, so that of two projectors on one database the second waits, and then finds out.
 * @param buckets all unless given
 * @returns which tables these are: a number that no other set has (ADR 12)
 * @throws {CheckpointMoved} another projector was there first
 */
export async function moveCheckpoint(
  sql: Sql,
  from: bigint | null,
  to: bigint,
  buckets: readonly number[] = allBuckets,
): Promise<number> {
  // One statement, since each is a way there and back; in order, as `holdBuckets` says.
  const moved = await sql.query<{ tables: number }>(
    `WITH held AS (SELECT bucket FROM bucket_checkpoint WHERE bucket = ANY($3::int4[]) ORDER BY bucket FOR UPDATE)
     UPDATE bucket_checkpoint AS one SET position = $2, waiting_at = NULL
     FROM held WHERE one.bucket = held.bucket AND one.position IS NOT DISTINCT FROM $1 RETURNING one.tableoid AS tables`,
    [from, to, buckets],
  );
  const [first] = moved;
  if (!first || moved.length < buckets.length) throw new CheckpointMoved('of the projector', from);
  return first.tables;
}
