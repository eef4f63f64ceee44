import { emptyRoot, joined } from './hashing.js';
import { completeSubtrees, consistencyRanges, inclusionRanges, type Range } from './subtrees.js';
import { nameOf, nodeIn, tileOf, type TileId, type TileSource } from './tiles.js';

/** The root of the first `size` leaves. Cost: one tile a level. @throws {TileMissing} */
export async function rootAt(tiles: TileSource, size: number): Promise<Buffer> {
  if (size === 0) return emptyRoot;
  const [root = emptyRoot] = await hashesOf(tiles, [{ begin: 0, end: size }]);
  return root;
}

/**
 * Shows to whoever knows a leaf and the root of `size` leaves that the one is under the other, at its place (RFC 9162, section
 * 2.1.3). Cost: at most two tiles a level.
 * @returns hashes from the leaf's neighbour up
 * @throws {TileMissing}
 * @throws {RangeError} no such leaf
 */
export function inclusionProof(tiles: TileSource, index: number, size: number): Promise<Buffer[]> {
  return hashesOf(tiles, inclusionRanges(index, size));
}

/**
 * Shows to whoever knows the roots of `from` and of `to` leaves that the first tree is the beginning of the second (RFC 9162,
 * section 2.1.4).
 * @throws {TileMissing}
 * @throws {RangeError} the first is larger
 */
export function consistencyProof(tiles: TileSource, from: number, to: number): Promise<Buffer[]> {
  return hashesOf(tiles, consistencyRanges(from, to));
}

async function hashesOf(tiles: TileSource, ranges: readonly Range[]): Promise<Buffer[]> {
  const parts = ranges.map(completeSubtrees);
  const needed = new Map<string, TileId>();
  for (const tile of parts.flat().map(tileOf)) needed.set(nameOf(tile), tile);
  const read = await tiles.read([...needed.values()]);
  const found = new Map([...needed.keys()].map((name, place) => [name, read[place] ?? null]));
  return parts.map((nodes) =>
    joined(nodes.map((node) => nodeIn(found.get(nameOf(tileOf(node))) ?? null, node))),
  );
}
