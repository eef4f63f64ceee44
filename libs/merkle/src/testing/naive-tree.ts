import { emptyRoot, leafHash, nodeHash } from '../hashing.js';
import type { GrownTile } from '../growing-tree.js';
import { nameOf, type TileSource } from '../tiles.js';

// The definitions of RFC 9162, section 2.1, word by word.

function cutOf(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

/** MTH(D_n) */
export function mth(leaves: readonly Buffer[]): Buffer {
  const [only] = leaves;
  if (!only) return emptyRoot;
  if (leaves.length === 1) return leafHash(only);
  const k = cutOf(leaves.length);
  return nodeHash(mth(leaves.slice(0, k)), mth(leaves.slice(k)));
}

/** PATH(m, D_n) */
export function path(m: number, leaves: readonly Buffer[]): Buffer[] {
  if (leaves.length === 1) return [];
  const k = cutOf(leaves.length);
  return m < k
    ? [...path(m, leaves.slice(0, k)), mth(leaves.slice(k))]
    : [...path(m - k, leaves.slice(k)), mth(leaves.slice(0, k))];
}

/** SUBPROOF(m, D_n, b) */
export function subproof(m: number, leaves: readonly Buffer[], isKnown = true): Buffer[] {
  if (m === leaves.length) return isKnown ? [] : [mth(leaves)];
  const k = cutOf(leaves.length);
  return m <= k
    ? [...subproof(m, leaves.slice(0, k), isKnown), mth(leaves.slice(k))]
    : [...subproof(m - k, leaves.slice(k), false), mth(leaves.slice(0, k))];
}

/** Tiles in memory. */
export class TilesInMemory implements TileSource {
  readonly tiles = new Map<string, Buffer>();

  keep(grown: readonly GrownTile[]): void {
    for (const { hashes, ...id } of grown) this.tiles.set(nameOf(id), hashes);
  }

  read: TileSource['read'] = (ids) => Promise.resolve(ids.map((id) => this.tiles.get(nameOf(id)) ?? null));
}
