import { CheckpointMoved } from '../database/errors.js';
import type { Sql } from '../database/sql.js';

const checkpoint = 'projector';

/**
 * How far the projector has read the log; null before its first batch.
 * @param use `held` keeps it where it is until the transaction ends
 */
export async function loadCheckpoint(sql: Sql, use: 'read' | 'held' = 'read'): Promise<bigint | null> {
  const [row] = await sql.query<{ position: string | null }>(
    `SELECT position FROM projection_checkpoint WHERE name = $1 ${use === 'held' ? 'FOR UPDATE' : ''}`,
    [checkpoint],
  );
  return row?.position == null ? null : BigInt(row.position);
}

/**
 * Moves the checkpoint from where this projector left it. Done first in its transaction: the row stays locked to the
 * end, so that of two projectors on one database the second waits, and then finds out.
 * @throws {CheckpointMoved} another projector was there first
 */
export async function moveCheckpoint(sql: Sql, from: bigint | null, to: bigint): Promise<void> {
  const moved = await sql.query(
    `UPDATE projection_checkpoint SET position = $3 WHERE name = $1 AND position IS NOT DISTINCT FROM $2
     RETURNING name`,
    [checkpoint, from, to],
  );
  if (moved.length === 0) throw new CheckpointMoved(checkpoint, from);
}
