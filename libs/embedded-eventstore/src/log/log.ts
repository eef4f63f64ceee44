import type { RootDatabase } from 'lmdb';
import { NotStored } from '../errors.js';
import { Blocks } from './blocks.js';
import { Commits } from './commits.js';
import { EventIds } from './event-ids.js';
import { idHash } from './id-hash.js';
import { LogEnd, type LogWriter } from './log-end.js';
import { Page } from './page.js';
import { idOf, type Recorded, revisionOf } from './record.js';
import { type Direction, type Head, StreamIndex } from './stream-index.js';
import { damagedIn } from './tables.js';
import { Verification } from './verification.js';
import { StreamRecords } from './stream-records.js';

export type { Direction, Head, LogWriter };

/**
 * The log in LMDB, five tables: `blocks` holds the events (blocks.ts), `streams` and `runs` where those of a stream are
 * (stream-index.ts), `ids` where those of an id may be (event-ids.ts). Everything but `blocks` can be made from it.
 *
 * DURABILITY, and what it rests on. `overlappingSync` is false (lmdb's default on Linux is true), so LMDB commits in its
 * classic way: data pages are written and fdatasync'ed, then the meta page is written through a descriptor opened with
 * O_DSYNC, then the commit returns, then the promise of the transaction resolves (seen with strace, on this node). So a resolved `write`
 * is on disk, and nobody reads an event that is not: with overlappingSync a commit is visible before it is flushed, and a
 * subscriber could act on an event that a power cut takes back. The price is that fsyncs do not overlap; the group
 * commit above makes up for it. `childTransaction`, not `transaction`, because only a child rolls back when its work throws.
 */
export class Log {
  private readonly blocks: Blocks;
  private readonly index: StreamIndex;
  private readonly ids: EventIds;
  private readonly records: StreamRecords;
  private readonly end: LogEnd;
  private readonly committed = new Commits();
  private readonly damaged: (reason: string) => Error;

  /**
   * @param directory for what errors say
   * @param guard called in every write; what it throws undoes the write
   * @throws DirectoryDamaged when the end of the log is
   */
  constructor(
    private readonly root: RootDatabase,
    private readonly directory: string,
    private readonly guard: () => void,
  ) {
    const damaged = damagedIn(directory);
    this.damaged = damaged;
    const binary = { encoding: 'binary', keyEncoding: 'binary' } as const;
    this.index = new StreamIndex(root.openDB('streams', binary), root.openDB('runs', binary), damaged);
    this.blocks = new Blocks(root.openDB('blocks', { encoding: 'binary' }), damaged);
    this.ids = new EventIds(root.openDB('ids', { encoding: 'binary', keyEncoding: 'uint32' }), damaged);
    this.records = new StreamRecords(this.blocks, this.index, damaged);
    const { blocks, index, ids, records } = this;
    this.end = new LogEnd({ blocks, index, ids, records, damaged });
  }

  /** Position of the last committed event; 0 when there is none. */
  get lastPosition(): number {
    return this.blocks.lastPosition;
  }

  head(stream: Uint8Array): Head | undefined {
    return this.index.head(stream);
  }

  /** The event of a stream at a revision, if it has one there. */
  eventOf(streamId: number, revision: number): Recorded | undefined {
    return this.records.at(streamId, revision);
  }

  /** The event that begins at the position, if one does. */
  at(position: number): Recorded | undefined {
    return this.blocks.containing(position)?.record(position);
  }

  /** The revision at which the stream holds this event id. */
  revisionOfId(streamId: number, eventId: Uint8Array): number | undefined {
    return this.ids.find(idHash(streamId, eventId), (position) => {
      const recorded = this.at(position);
      if (!recorded || !idOf(recorded.bytes).equals(eventId)) return undefined;
      const revision = revisionOf(recorded.bytes);
      return this.eventOf(streamId, revision)?.position === position ? revision : undefined;
    });
  }

  /** A page of $all, of `most` events at most, from position `from` (inclusive) on. Empty: there is nothing more. */
  page(from: number, direction: Direction, most?: number): Recorded[] {
    const page = new Page(most);
    const blocks = direction === 'forwards' ? this.blocks.forwards(from) : this.blocks.backwards(from);
    for (const records of blocks) {
      page.add(records);
      if (page.isFull) break;
    }
    return page.events;
  }

  /** A page of one stream from revision `from` (inclusive) on, never below revision `lowest`. */
  streamPage(
    streamId: number,
    from: number,
    direction: Direction,
    lowest: number,
    most?: number,
  ): Recorded[] {
    const page = new Page(most);
    const [low, high] = direction === 'forwards' ? [Math.max(from, lowest), Infinity] : [lowest, from];
    if (high < 0) return [];
    for (const records of this.records.from(streamId, direction === 'forwards' ? low : high, direction)) {
      page.add(records.filter(({ bytes }) => isWithin(revisionOf(bytes), low, high)));
      const isBelow = direction === 'backwards' && records.some(({ bytes }) => revisionOf(bytes) <= low);
      if (page.isFull || isBelow) break;
    }
    return page.events;
  }

  /**
   * Runs `work` in one transaction: all of it is durable when the promise resolves, or nothing of it happened.
   * Inside, the reads above see what the writer has written. One call at a time.
   */
  async write<T>(work: (writer: LogWriter) => T): Promise<T> {
    const undoSealing = this.ids.checkpoint();
    try {
      const result = await this.root.childTransaction(() => this.run(work));
      this.committed.add();
      return result;
    } catch (error) {
      undoSealing();
      this.blocks.reload();
      this.index.forget();
      this.end.load();
      throw await this.named(error);
    }
  }

  /** lmdb says in a promise of the error why a commit failed. */
  private async named(error: unknown): Promise<unknown> {
    const { commitError } = error as { commitError?: Promise<unknown> };
    if (!commitError) return error;
    const cause: unknown = await commitError.catch((reason: unknown) => reason);
    return new NotStored(this.directory, cause instanceof Error ? cause.message : String(cause));
  }

  private run<T>(work: (writer: LogWriter) => T): T {
    try {
      this.guard();
      this.index.begin();
      const worked = work(this.end);
      this.blocks.store();
      this.index.store();
      return worked;
    } catch (error) {
      this.blocks.forget(); // before anybody reads outside of the transaction
      this.index.forget();
      throw error;
    }
  }

  /** Holds everything that is stored against its checksums and indexes. @throws DirectoryDamaged while iterated */
  verification(): Generator<number> {
    const { blocks, index, ids, damaged } = this;
    return new Verification({ blocks, index, ids, damaged }).steps();
  }

  /** How many events there are. */
  get events(): number {
    return this.blocks.events;
  }

  /** How many commits there were: read it before reading pages, to hand it to `nextCommit`. */
  get commits(): number {
    return this.committed.count;
  }

  /** Resolves once there were more commits than `seen`, or when the signal fires. */
  nextCommit(seen: number, signal: AbortSignal): Promise<void> {
    return this.committed.next(seen, signal);
  }
}

function isWithin(revision: number, lowest: number, highest: number): boolean {
  return revision >= lowest && revision <= highest;
}
