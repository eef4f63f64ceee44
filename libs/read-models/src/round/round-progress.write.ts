import { CheckpointMoved } from '../database/errors.js';
import type { Sql } from '../database/sql.js';
import { roundProgressTable, type RoundProgressRow } from './round-progress.row.js';

/** How far a round is; it begins with no customer (''). */
export type Round = Pick<RoundProgressRow, 'upTo' | 'through'>;

const name = 'projector';

/** The round that is under way; null: none is. */
export async function loadRound(sql: Sql): Promise<Round | null> {
  const row = await sql.entities.findOneBy(roundProgressTable, { name });
  return row && { upTo: row.upTo, through: row.through };
}

/** @throws {CheckpointMoved} another projector began one first */
export async function beginRound(sql: Sql, { upTo, through }: Round): Promise<void> {
  const begun = await sql.query(
    `INSERT INTO round_progress (name, up_to, through) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING name`,
    [name, upTo, through],
  );
  if (begun.length === 0) throw new CheckpointMoved('of the round', upTo);
}

/**
 * To be called in the transaction that evaluated everybody after `from.through`, up to `through`.
 * @throws {CheckpointMoved} another projector did
 */
export async function moveRound(sql: Sql, from: Round, through: string): Promise<void> {
  const moved = await sql.query(
    `UPDATE round_progress SET through = $4 WHERE name = $1 AND up_to = $2 AND through = $3 RETURNING name`,
    [name, from.upTo, from.through, through],
  );
  if (moved.length === 0) throw new CheckpointMoved('of the round', from.upTo);
}

/** Everybody is through; in the transaction that moves the checkpoint. */
export async function endRound(sql: Sql): Promise<void> {
  await sql.query('DELETE FROM round_progress WHERE name = $1', [name]);
}
