import { emptyRoot, hashBytes, joined } from './hashing.js';
import { completeSubtrees } from './subtrees.js';
import { subtreeRoot, TileMissing, tileWidth, type TileId, type TileSource } from './tiles.js';

/** A tile as it is now. Full ones never change again; another only gets longer. */
export interface GrownTile extends TileId {
  readonly hashes: Buffer;
}

/** The right edge of a tree, which is all that it takes to append to it. */
export class GrowingTree {
  readonly #edges: Edge[] = [];
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /**
   * A tree that goes on after its first `size` leaves.
   * @throws {TileMissing} tiles do not hold exactly so many leaves
   */
  static async of(tiles: TileSource, size: number): Promise<GrowingTree> {
    const tree = new GrowingTree();
    tree.#size = size;
    const ids = edgesOf(size);
    const read = await tiles.read(ids.filter(({ count }) => count > 0));
    for (const { level, index, count } of ids) {
      const hashes = count === 0 ? Buffer.alloc(0) : (read[tree.#readUpTo(level)] ?? Buffer.alloc(0));
      if (hashes.length !== count * hashBytes)
        throw new TileMissing({ level, index }, count, Math.floor(hashes.length / hashBytes));
      tree.#edges.push(Edge.of({ level, index }, hashes));
    }
    return tree;
  }

  /** @param hash of the next leaf */
  append(hash: Buffer): void {
    this.#size += 1;
    this.#add(0, hash);
  }

  /** Of the leaves so far. */
  root(): Buffer {
    const subtrees = this.#edges.toReversed().flatMap((edge) => edge.subtrees());
    return subtrees.length === 0 ? emptyRoot : joined(subtrees);
  }

  /** What changed since this was asked last: by level, then from the left. */
  changed(): GrownTile[] {
    return this.#edges.flatMap((edge) => edge.changed());
  }

  /** How many edges of levels below hold anything: the place among the tiles that were read. */
  #readUpTo(level: number): number {
    return this.#edges.slice(0, level).filter((edge) => !edge.isEmpty).length;
  }

  #add(level: number, hash: Buffer): void {
    const edge = (this.#edges[level] ??= new Edge({ level, index: 0 }));
    const root = edge.add(hash);
    if (root) this.#add(level + 1, root);
  }
}

/** For each level the tile that is not full yet, and how many hashes it has. */
function edgesOf(size: number): (TileId & { readonly count: number })[] {
  const edges: (TileId & { readonly count: number })[] = [];
  for (let [level, nodes] = [0, size]; nodes > 0; level++, nodes = Math.floor(nodes / tileWidth))
    edges.push({ level, index: Math.floor(nodes / tileWidth), count: nodes % tileWidth });
  return edges;
}

/** The last tile of a level. */
class Edge {
  #hashes = Buffer.alloc(tileWidth * hashBytes);
  #count = 0;
  #index: number;
  #isChanged = false;
  #full: GrownTile[] = [];

  constructor(private readonly tile: TileId) {
    this.#index = tile.index;
  }

  static of(tile: TileId, hashes: Uint8Array): Edge {
    const edge = new Edge(tile);
    edge.#hashes.set(hashes);
    edge.#count = hashes.length / hashBytes;
    return edge;
  }

  get isEmpty(): boolean {
    return this.#count === 0;
  }

  /** @returns the root of the tile, when that made it full */
  add(hash: Buffer): Buffer | null {
    this.#hashes.set(hash, this.#count * hashBytes);
    this.#count += 1;
    this.#isChanged = true;
    if (this.#count < tileWidth) return null;
    const hashes = this.#hashes;
    this.#full.push({ level: this.tile.level, index: this.#index, hashes });
    this.#hashes = Buffer.alloc(tileWidth * hashBytes);
    this.#count = 0;
    this.#index += 1;
    this.#isChanged = false;
    return subtreeRoot(hashes, 0, tileWidth);
  }

  subtrees(): Buffer[] {
    return completeSubtrees({ begin: 0, end: this.#count }).map(({ level, index }) =>
      subtreeRoot(this.#hashes, index * 2 ** level, 2 ** level),
    );
  }

  changed(): GrownTile[] {
    const changed = this.#full;
    this.#full = [];
    if (!this.#isChanged) return changed;
    this.#isChanged = false;
    const hashes = Buffer.from(this.#hashes.subarray(0, this.#count * hashBytes));
    return [...changed, { level: this.tile.level, index: this.#index, hashes }];
  }
}
