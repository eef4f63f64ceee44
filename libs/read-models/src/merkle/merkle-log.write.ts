import { CheckpointMoved } from '../database/errors.js';
import type { Sql } from '../database/sql.js';
import type { MerkleTileRow } from './merkle-tile.row.js';

/** How far the Merkle log goes. */
export interface MerkleExtent {
  /** Leaves. */
  readonly size: number;
  /** Everything up to this log position is in it that belongs there; null before the first batch. */
  readonly position: bigint | null;
}

/** As it is now. */
export async function loadMerkleExtent(sql: Sql): Promise<MerkleExtent> {
  const [row] = await sql.query<{ size: string; position: string | null }>(
    'SELECT size, position FROM merkle_log',
  );
  const position = row?.position ?? null;
  return { size: Number(row?.size ?? 0), position: position === null ? null : BigInt(position) };
}

/**
 * Done first in its transaction: the row stays locked to the end, so that of two who append the second waits, and finds out.
 * @throws {CheckpointMoved} another process appended
 */
export async function moveMerkleExtent(sql: Sql, from: MerkleExtent, to: MerkleExtent): Promise<void> {
  const moved = await sql.query(
    `UPDATE merkle_log SET size = $3, position = $4 WHERE size = $1 AND position IS NOT DISTINCT FROM $2
     RETURNING name`,
    [from.size, from.position, to.size, to.position],
  );
  if (moved.length === 0) throw new CheckpointMoved('merkle log', from.position);
}

/** What is to be written begins otherwise than what is there: somebody altered the tables, or the log. */
export class TileAltered extends Error {
  override readonly name = 'TileAltered';
  constructor() {
    super('a tile of the Merkle log does not begin as it was written; "hindsight audit verify" says where');
  }
}

/**
 * Writes tiles that are new, or longer than they were.
 * @throws {TileAltered} one would be made another: nothing is written, once the transaction ends
 */
export async function writeTiles(sql: Sql, tiles: readonly MerkleTileRow[]): Promise<void> {
  const written = await sql.query(
    `INSERT INTO merkle_tile AS t (level, index, hashes, positions)
     SELECT * FROM unnest($1::int4[], $2::int8[], $3::bytea[], $4::bytea[])
     ON CONFLICT (level, index) DO UPDATE SET hashes = excluded.hashes, positions = excluded.positions
     WHERE substr(excluded.hashes, 1, length(t.hashes)) = t.hashes
       AND substr(excluded.positions, 1, length(t.positions)) = t.positions
     RETURNING level`,
    [
      tiles.map(({ level }) => level),
      tiles.map(({ index }) => index),
      tiles.map(({ hashes }) => hashes),
      tiles.map(({ positions }) => positions),
    ],
  );
  if (written.length !== tiles.length) throw new TileAltered();
}
