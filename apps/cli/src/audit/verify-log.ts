import type { EventStore, StoredEvent } from '@hindsight/event-store';
import { auditedPrefixes, encodeLeaf, GrowingTree, hashBytes, leafHash, tileWidth } from '@hindsight/merkle';
import { loadMerkleExtent, type MerkleExtent, type Sql } from '@hindsight/read-models';
import { messageOf } from '../bad-input.js';
import { TileCheck } from './check-tiles.js';
import { RootsAtHeads, type BadHead } from './roots-at-heads.js';
import type { HeadToCheck } from './heads-to-check.js';
import { LeafComparison, type LeafDifference, type LoggedLeaf, type TabledLeaf } from './leaf-comparison.js';
import { tabledLeaves, type BadTile } from './tabled-leaves.js';

/** What a verification found. */
export interface LogVerification {
  /** How far the tables go, and so how far was compared. */
  readonly extent: MerkleExtent;
  /** Events of the log up to there. */
  readonly events: number;
  readonly difference: LeafDifference | null;
  /** The first tile that does not follow from the leaves of the tables. */
  readonly badTile: BadTile | null;
  /** Where the event store ended to be readable: after which log position, and what it said. */
  readonly unreadable: { readonly after: bigint | null; readonly reason: string } | null;
  readonly badHeads: readonly BadHead[];
}

interface Sides {
  readonly store: Pick<EventStore, 'readAllStored'>;
  readonly sql: Sql;
  readonly signal: AbortSignal;
}

/**
 * Reads the log again, computes the Merkle log anew, and holds it against the tables and against signed heads. Streams: what is in
 * memory does not grow with the log, but for a window behind the first difference.
 */
export async function verifyLog(sides: Sides, heads: readonly HeadToCheck[]): Promise<LogVerification> {
  const { store, sql, signal } = sides;
  const extent = await loadMerkleExtent(sql);
  const both = new BothSides(sql, heads);
  const log = new LogUpTo(store, extent.position);
  const tabled = tabledLeaves(sql, extent.size, (tile) => {
    both.check.found(tile);
  });
  for (;;) {
    signal.throwIfAborted();
    const logged = await log.next();
    const next = await tabled.next();
    if (!logged && next.done) break;
    await both.add(logged, next.done ? undefined : next.value);
  }
  await both.check.finish();
  return { extent, unreadable: log.unreadable, ...both.found() };
}

/** Log and tables, as far as they were read. */
class BothSides {
  readonly check: TileCheck;
  readonly #comparison = new LeafComparison();
  readonly #log = new GrowingTree();
  readonly #roots: RootsAtHeads;

  constructor(sql: Sql, heads: readonly HeadToCheck[]) {
    this.check = new TileCheck(sql);
    this.#roots = new RootsAtHeads(heads);
  }

  async add(logged: LoggedLeaf | null, tabled: TabledLeaf | null | undefined): Promise<void> {
    this.#comparison.add(logged, tabled);
    if (logged) this.#addLogged(logged);
    if (tabled === undefined) return;
    await this.check.add(tabled?.hash ?? unknownHash);
    this.#roots.tables(this.check.tree);
  }

  found(): Pick<LogVerification, 'events' | 'difference' | 'badTile' | 'badHeads'> {
    const { difference } = this.#comparison;
    return { events: this.#log.size, difference, badTile: this.check.bad, badHeads: this.#roots.bad() };
  }

  #addLogged({ hash }: LoggedLeaf): void {
    this.#log.append(hash);
    this.#roots.log(this.#log);
    if (this.#log.size % tileWidth === 0) this.#log.changed(); // nobody keeps them
  }
}

/** In the place of one that the tables lack. */
const unknownHash = Buffer.alloc(hashBytes);

/** The events of the log, as leaves, up to a position. */
class LogUpTo {
  readonly #events: AsyncIterator<StoredEvent>;
  #after: bigint | null = null;
  #unreadable: LogVerification['unreadable'] = null;
  #isOver: boolean;

  constructor(
    store: Pick<EventStore, 'readAllStored'>,
    private readonly end: bigint | null,
  ) {
    this.#events = store.readAllStored(auditedPrefixes)[Symbol.asyncIterator]();
    this.#isOver = end === null;
  }

  get unreadable(): LogVerification['unreadable'] {
    return this.#unreadable;
  }

  /** null: no more, or none that could be read. */
  async next(): Promise<LoggedLeaf | null> {
    if (this.#isOver) return null;
    try {
      const next = await this.#events.next();
      if (next.done !== true && next.value.position <= (this.end ?? -1n)) return this.#leafOf(next.value);
    } catch (error) {
      this.#unreadable = { after: this.#after, reason: messageOf(error) };
    }
    this.#isOver = true;
    await this.#events.return?.();
    return null;
  }

  #leafOf(event: StoredEvent): LoggedLeaf {
    this.#after = event.position;
    const { position, stream, revision, type, id: eventId } = event;
    return { hash: leafHash(encodeLeaf(event)), position, stream, revision, eventId, type };
  }
}
