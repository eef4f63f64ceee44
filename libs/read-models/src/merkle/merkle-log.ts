import type { Sql } from '../database/sql.js';
import type { MerkleTileRow } from './merkle-tile.row.js';

type TileId = Pick<MerkleTileRow, 'level' | 'index'>;

/** Tiles as they are stored. */
export interface StoredTiles {
  /** The hashes of each, in the order asked; null for what is not there. One statement. */
  read(ids: readonly TileId[]): Promise<(Uint8Array | null)[]>;
}

/** The tiles of the Merkle log, to make proofs of. */
export const storedTiles = (sql: Sql): StoredTiles => ({
  async read(ids) {
    if (ids.length === 0) return [];
    const rows = await sql.query<{ hashes: Buffer | null }>(
      `SELECT hashes FROM unnest($1::int4[], $2::int8[]) WITH ORDINALITY AS asked (level, index, place)
       LEFT JOIN merkle_tile USING (level, index) ORDER BY place`,
      [ids.map(({ level }) => level), ids.map(({ index }) => index)],
    );
    return rows.map(({ hashes }) => hashes);
  },
});

/** Tiles of one level from `index` on, at most `count` of them, whatever gaps are between. */
export async function tilesFrom(sql: Sql, { level, index }: TileId, count: number): Promise<MerkleTileRow[]> {
  const rows = await sql.query<Omit<MerkleTileRow, 'index'> & { index: string }>(
    `SELECT level, index, hashes, positions FROM merkle_tile
     WHERE level = $1 AND index >= $2 ORDER BY index LIMIT $3`,
    [level, index, count],
  );
  return rows.map((row) => ({ ...row, index: Number(row.index) }));
}

/** How many tiles each level has. */
export async function tileCounts(sql: Sql): Promise<ReadonlyMap<number, number>> {
  const rows = await sql.query<{ level: number; tiles: string }>(
    'SELECT level, count(*) AS tiles FROM merkle_tile GROUP BY level ORDER BY level',
  );
  return new Map(rows.map(({ level, tiles }) => [level, Number(tiles)]));
}

/** A leaf, and where the events lie that it and the leaf before it are of. */
export interface PlacedLeaf {
  readonly index: number;
  readonly position: bigint;
  /** null: it is the first. */
  readonly before: bigint | null;
}

const positionBytes = 8;

/** The leaf of the event at a log position; null where there is none. */
export async function leafAt(sql: Sql, position: bigint): Promise<PlacedLeaf | null> {
  const [tile] = await sql.query<{ index: string; positions: Buffer }>(
    `SELECT index, positions FROM merkle_tile WHERE level = 0 AND first_position <= $1
     ORDER BY first_position DESC LIMIT 1`,
    [position],
  );
  if (!tile) return null;
  const slot = positionsIn(tile.positions).indexOf(position);
  return slot < 0 ? null : placedLeaf(sql, Number(tile.index) * leavesPerTile + slot);
}

const leavesPerTile = 256;

/** A leaf by its index; null where the log does not go so far. */
export async function placedLeaf(sql: Sql, index: number): Promise<PlacedLeaf | null> {
  const position = await positionOfLeaf(sql, index);
  if (position === null) return null;
  return { index, position, before: index === 0 ? null : await positionOfLeaf(sql, index - 1) };
}

async function positionOfLeaf(sql: Sql, index: number): Promise<bigint | null> {
  const [tile] = await sql.query<{ positions: Buffer }>(
    'SELECT positions FROM merkle_tile WHERE level = 0 AND index = $1',
    [Math.floor(index / leavesPerTile)],
  );
  return positionsIn(tile?.positions ?? Buffer.alloc(0))[index % leavesPerTile] ?? null;
}

/** Log positions as a tile of leaves holds them. */
export function positionsIn(bytes: Buffer): bigint[] {
  const count = Math.floor(bytes.length / positionBytes);
  return Array.from({ length: count }, (_, slot) => bytes.readBigInt64BE(slot * positionBytes));
}

/** The other way. */
export function positionBytesOf(positions: readonly bigint[]): Buffer {
  const bytes = Buffer.alloc(positions.length * positionBytes);
  for (const [slot, position] of positions.entries()) bytes.writeBigInt64BE(position, slot * positionBytes);
  return bytes;
}
