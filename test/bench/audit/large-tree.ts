import { GrowingTree, nodeHash, hashBytes, tileWidth } from '@hindsight/merkle';
import {
  inTransaction,
  moveMerkleExtent,
  positionBytesOf,
  writeTiles,
  type ReadModels,
} from '@hindsight/read-models';

const leavesAtOnce = 64 * tileWidth;

/** What stands for the hash of a leaf: made up, so that making ten million of them costs little. */
export function madeUpHash(index: number): Buffer {
  const number = Buffer.alloc(hashBytes);
  number.writeUIntBE(index, 0, 6);
  return nodeHash(number, number);
}

/** Where a made up leaf lies in its log. */
export const madeUpPosition = (index: number): bigint => BigInt(index) * 700n;

/** Fills the tables of a Merkle log as following a log of so many events would. */
export async function writeLargeTree(tables: ReadModels, leaves: number): Promise<void> {
  const tree = new GrowingTree();
  let extent = { size: 0, position: null as bigint | null };
  while (tree.size < leaves) {
    const upTo = Math.min(leaves, tree.size + leavesAtOnce);
    while (tree.size < upTo) tree.append(madeUpHash(tree.size));
    const rows = tree.changed().map((tile) => ({ ...tile, positions: positionsOf(tile, tree.size) }));
    const to = { size: tree.size, position: madeUpPosition(tree.size - 1) };
    const from = extent;
    await inTransaction(tables, async (sql) => {
      await moveMerkleExtent(sql, from, to);
      await writeTiles(sql, rows);
    });
    extent = to;
  }
}

function positionsOf(
  { level, index }: { readonly level: number; readonly index: number },
  size: number,
): Buffer {
  if (level > 0) return Buffer.alloc(0);
  const first = index * tileWidth;
  const count = Math.min(tileWidth, size - first);
  return positionBytesOf(Array.from({ length: count }, (_, slot) => madeUpPosition(first + slot)));
}
