import { hashBytes, tileWidth, type TileId } from '@hindsight/merkle';
import { positionsIn, tilesFrom, type MerkleTileRow, type Sql } from '@hindsight/read-models';
import type { TabledLeaf } from './leaf-comparison.js';

const tilesAtOnce = 64;

/** A tile that is not what it must be. */
export interface BadTile extends TileId {
  readonly what: 'missing' | 'not its length' | 'not of its leaves' | 'beyond the end';
}

/**
 * The leaves that the tables hold, in order; null for one that is not there.
 * @param size how many there must be
 * @param onBad told of tiles that are missing, too short or too long
 */
export async function* tabledLeaves(
  sql: Sql,
  size: number,
  onBad: (tile: BadTile) => void,
): AsyncGenerator<TabledLeaf | null> {
  let rows: MerkleTileRow[] = [];
  for (let index = 0; index * tileWidth < size; index++) {
    if (index % tilesAtOnce === 0) rows = await tilesFrom(sql, { level: 0, index }, tilesAtOnce);
    const row = rows.find((one) => one.index === index);
    const count = Math.min(tileWidth, size - index * tileWidth);
    if (!row) onBad({ level: 0, index, what: 'missing' });
    else if (!isOfLength(row, count)) onBad({ level: 0, index, what: 'not its length' });
    yield* leavesIn(row, count);
  }
}

const isOfLength = ({ hashes, positions }: MerkleTileRow, count: number) =>
  hashes.length === count * hashBytes && positions.length === count * 8;

function* leavesIn(row: MerkleTileRow | undefined, count: number): Generator<TabledLeaf | null> {
  const positions = row ? positionsIn(row.positions) : [];
  for (let slot = 0; slot < count; slot++) {
    const hash = row?.hashes.subarray(slot * hashBytes, (slot + 1) * hashBytes);
    const position = positions[slot];
    yield hash?.length === hashBytes && position !== undefined ? { hash, position } : null;
  }
}
