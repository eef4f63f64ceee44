import { hashBytes, nodeHash } from './hashing.js';
import type { Node } from './subtrees.js';

/** A tile holds so many levels of the tree, by the hashes of its lowest one, as in c2sp.org/tlog-tiles. */
const tileHeight = 8;
/** So many hashes, when it is full. */
export const tileWidth = 2 ** tileHeight;

/** Where a tile lies: its lowest hashes are of subtrees of 256^level leaves. */
export interface TileId {
  readonly level: number;
  readonly index: number;
}

/** Where tiles are kept. */
export interface TileSource {
  /** The hashes of each tile, 32 bytes each, in the order asked; null for what is not there. */
  read(ids: readonly TileId[]): Promise<readonly (Uint8Array | null)[]>;
}

/** A tile is missing, or holds less than the tree must have there. */
export class TileMissing extends Error {
  override readonly name = 'TileMissing';
  constructor(
    readonly tile: TileId,
    readonly expected: number,
    readonly found: number,
  ) {
    super(
      `tile ${tile.index} of level ${tile.level} of the Merkle log holds ${found} hashes, and must hold ${expected}`,
    );
  }
}

/** The tile in which a node can be read or computed. */
export function tileOf({ level, index }: Node): TileId {
  const first = index * 2 ** (level % tileHeight);
  return { level: Math.floor(level / tileHeight), index: Math.floor(first / tileWidth) };
}

/** @throws {TileMissing} the tile does not reach so far */
export function nodeIn(hashes: Uint8Array | null, node: Node): Buffer {
  const width = 2 ** (node.level % tileHeight);
  const slot = (node.index * width) % tileWidth;
  const found = Math.floor((hashes?.length ?? 0) / hashBytes);
  if (!hashes || found < slot + width) throw new TileMissing(tileOf(node), slot + width, found);
  return subtreeRoot(hashes, slot, width);
}

/** Of `width` hashes, a power of two, from a slot on. */
export function subtreeRoot(hashes: Uint8Array, slot: number, width: number): Buffer {
  if (width === 1) return Buffer.from(hashes.subarray(slot * hashBytes, (slot + 1) * hashBytes));
  const half = width / 2;
  return nodeHash(subtreeRoot(hashes, slot, half), subtreeRoot(hashes, slot + half, half));
}

export const nameOf = ({ level, index }: TileId): string => `${level}/${index}`;
