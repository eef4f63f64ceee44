import type { StoredEvent } from '@hindsight/event-store';
import { encodeLeaf, GrowingTree, leafHash, tileWidth } from '@hindsight/merkle';
import {
  inSnapshot,
  inTransaction,
  loadMerkleExtent,
  moveMerkleExtent,
  positionBytesOf,
  positionsIn,
  storedTiles,
  tilesFrom,
  writeTiles,
  type MerkleExtent,
  type MerkleTileRow,
  type ReadModels,
} from '@hindsight/read-models';
import type { Batch } from '../batch/batches.js';

/** The end of the Merkle log, to which is appended. */
export class Appending {
  #extent: MerkleExtent;
  /** Of the leaves in the tile that is not full. */
  #positions: readonly bigint[];

  private constructor(
    private readonly readModels: ReadModels,
    private readonly tree: GrowingTree,
    { extent, positions }: { readonly extent: MerkleExtent; readonly positions: readonly bigint[] },
  ) {
    this.#extent = extent;
    this.#positions = positions;
  }

  /** Where the tables end. @throws {TileMissing} they do not hold what they must */
  static at(readModels: ReadModels): Promise<Appending> {
    return inSnapshot(readModels, async (sql) => {
      const extent = await loadMerkleExtent(sql);
      const tree = await GrowingTree.of(storedTiles(sql), extent.size);
      const [open] = await tilesFrom(sql, { level: 0, index: openTile(extent.size) }, 1);
      const positions = open ? positionsIn(open.positions) : [];
      return new Appending(readModels, tree, { extent, positions });
    });
  }

  get extent(): MerkleExtent {
    return this.#extent;
  }

  /**
   * Appends a batch: tiles and checkpoint, in one transaction. Done with when that fails: what is in memory is ahead of the tables then.
   * @throws {CheckpointMoved} another process was there first
   * @throws {TileAltered} the tables are not as they were left
   */
  async append({ events, position }: Batch<StoredEvent>): Promise<void> {
    for (const event of events) this.tree.append(leafHash(encodeLeaf(event)));
    const positions = [...this.#positions, ...events.map((event) => event.position)];
    const to = { size: this.tree.size, position };
    const rows = this.#changed(positions);
    await inTransaction(this.readModels, async (sql) => {
      await moveMerkleExtent(sql, this.#extent, to);
      if (rows.length > 0) await writeTiles(sql, rows);
    });
    this.#positions = positions.slice((openTile(to.size) - openTile(this.#extent.size)) * tileWidth);
    this.#extent = to;
  }

  #changed(positions: readonly bigint[]): MerkleTileRow[] {
    const first = openTile(this.#extent.size);
    return this.tree.changed().map((tile) => {
      const from = (tile.index - first) * tileWidth;
      const its = tile.level === 0 ? positions.slice(from, from + tileWidth) : [];
      return { ...tile, positions: positionBytesOf(its) };
    });
  }
}

/** The tile to which the next leaf goes. */
const openTile = (size: number) => Math.floor(size / tileWidth);
