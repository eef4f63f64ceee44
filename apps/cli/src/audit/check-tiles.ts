import { GrowingTree, hashBytes, tileWidth, type GrownTile } from '@hindsight/merkle';
import { storedTiles, tileCounts, type Sql } from '@hindsight/read-models';
import type { BadTile } from './tabled-leaves.js';

/** Holds the tiles above the leaves against the leaves that the tables hold. */
export class TileCheck {
  readonly tree = new GrowingTree();
  #bad: BadTile | null = null;

  constructor(private readonly sql: Sql) {}

  /** The first one found; null: none. */
  get bad(): BadTile | null {
    return this.#bad;
  }

  /** Told of what is found elsewhere. */
  found(tile: BadTile): void {
    this.#bad ??= tile;
  }

  async add(hash: Buffer): Promise<void> {
    this.tree.append(hash);
    if (this.tree.size % tileWidth ** 2 === 0) await this.#compare(this.tree.changed().filter(isFull));
  }

  /** Once all leaves are in. */
  async finish(): Promise<void> {
    await this.#compare(this.tree.changed());
    const expected = tilesOf(this.tree.size);
    for (const [level, count] of await tileCounts(this.sql))
      if (count > (expected[level] ?? 0))
        this.found({ level, index: expected[level] ?? 0, what: 'beyond the end' });
  }

  async #compare(tiles: readonly GrownTile[]): Promise<void> {
    const above = tiles.filter(({ level }) => level > 0);
    const stored = await storedTiles(this.sql).read(above);
    for (const [place, { hashes, ...id }] of above.entries()) {
      const there = stored[place];
      if (!there) this.found({ ...id, what: 'missing' });
      else if (!hashes.equals(there)) this.found({ ...id, what: 'not of its leaves' });
    }
  }
}

const isFull = ({ hashes }: GrownTile) => hashes.length === tileWidth * hashBytes;

/** How many tiles each level of a tree has. */
function tilesOf(size: number): number[] {
  const tiles: number[] = [];
  for (let nodes = size; nodes > 0; nodes = Math.floor(nodes / tileWidth))
    tiles.push(Math.ceil(nodes / tileWidth));
  return tiles;
}
