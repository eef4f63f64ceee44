import type { Database, RootDatabase } from 'lmdb';
import { isRecord, type NewRecord, packRecord, type Recorded, revisionOf, streamSpan } from './record.js';

/** Last revision of a stream; -1 while it has none, TOMBSTONE once it is tombstoned. */
export interface Head {
  id: number;
  last: number;
}

export type Direction = 'forwards' | 'backwards';

/** Positions start here, so that 0 stays what clients mean by "before everything". */
const FIRST_POSITION = 1;

const PAGE_EVENTS = 256;
const PAGE_BYTES = 1024 * 1024;

/**
 * The log in LMDB, four tables: `log` position → record; `heads` stream name → stream number and last revision;
 * `revisions` [stream number, revision] → position; `ids` stream number + event id → revision.
 *
 * DURABILITY, and what it rests on. `overlappingSync` is false (lmdb's default on Linux is true), so LMDB commits in its
 * classic way: data pages are written and fdatasync'ed, then the meta page is written through a descriptor opened with
 * O_DSYNC, then the commit returns, then the promise of the transaction resolves (seen with strace, on this node). So a resolved `write`
 * is on disk, and nobody reads an event that is not: with overlappingSync a commit is visible before it is flushed, and a
 * subscriber could act on an event that a power cut takes back. The price is that fsyncs do not overlap; the group
 * commit above makes up for it. `childTransaction`, not `transaction`, because only a child rolls back when its work throws.
 */
export class Log {
  private readonly log: Database<Buffer, number>;
  private readonly heads: Database<Buffer, Uint8Array>;
  private readonly revisions: Database<Buffer, [number, number]>;
  private readonly ids: Database<Buffer, Uint8Array>;
  private tail: number;
  private nextStream: number;
  private commitCount = 0;
  private readonly waiting = new Set<() => void>();

  /** @param guard called in every write; what it throws undoes the write */
  constructor(
    private readonly root: RootDatabase,
    private readonly guard: () => void,
  ) {
    this.log = root.openDB('log', { encoding: 'binary' });
    this.heads = root.openDB('heads', { encoding: 'binary', keyEncoding: 'binary' });
    this.revisions = root.openDB('revisions', { encoding: 'binary' });
    this.ids = root.openDB('ids', { encoding: 'binary', keyEncoding: 'binary' });
    [this.tail, this.nextStream] = this.readEnds();
  }

  /** Position of the last committed event; 0 when there is none. */
  get lastPosition(): number {
    for (const position of this.log.getKeys({ reverse: true, limit: 1 })) return position;
    return 0;
  }

  head(stream: Uint8Array): Head | undefined {
    const bytes = this.heads.get(stream);
    return bytes && { id: bytes.readDoubleBE(0), last: bytes.readDoubleBE(8) };
  }

  positionOf(streamId: number, revision: number): number | undefined {
    return this.revisions.get([streamId, revision])?.readDoubleBE(0);
  }

  at(position: number): Recorded | undefined {
    const bytes = this.log.get(position);
    return bytes && { position, bytes };
  }

  /** The revision at which the stream holds this event id. */
  revisionOfId(streamId: number, eventId: Uint8Array): number | undefined {
    return this.ids.get(idKey(streamId, eventId))?.readDoubleBE(0);
  }

  /** A page of $all, of `most` events at most, from position `from` (inclusive) on. Empty: there is nothing more. */
  page(from: number, direction: Direction, most = PAGE_EVENTS): Recorded[] {
    const page = new Page();
    const range = { start: from, limit: Math.min(most, PAGE_EVENTS), reverse: direction === 'backwards' };
    for (const { key, value } of this.log.getRange(range)) {
      if (page.add({ position: key, bytes: value })) break;
    }
    return page.events;
  }

  /** A page of one stream from revision `from` (inclusive) on, never below revision `lowest`. */
  streamPage(
    streamId: number,
    from: number,
    direction: Direction,
    lowest: number,
    most = PAGE_EVENTS,
  ): Recorded[] {
    const page = new Page();
    const limit = Math.min(most, PAGE_EVENTS);
    const reverse = direction === 'backwards';
    const end = [streamId, reverse ? lowest - 0.5 : Infinity];
    const start = [streamId, reverse ? from : Math.max(from, lowest)];
    for (const { value } of this.revisions.getRange({ start, end, limit, reverse })) {
      if (page.add(this.required(value.readDoubleBE(0)))) break;
    }
    return page.events;
  }

  /**
   * Runs `work` in one transaction: all of it is durable when the promise resolves, or nothing of it happened.
   * Inside, the reads above see what the writer has written. One call at a time.
   */
  async write<T>(work: (writer: LogWriter) => T): Promise<T> {
    const { tail, nextStream } = this;
    try {
      const result = await this.root.childTransaction(() => {
        this.guard();
        return work({ append: (event) => this.append(event) });
      });
      this.wakeReaders();
      return result;
    } catch (error) {
      [this.tail, this.nextStream] = [tail, nextStream];
      throw error;
    }
  }

  /** How many commits there were: read it before reading pages, to hand it to `nextCommit`. */
  get commits(): number {
    return this.commitCount;
  }

  /** Resolves once there were more commits than `seen`, or when the signal fires. */
  async nextCommit(seen: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted || this.commitCount !== seen) return;
    await new Promise<void>((resolve) => {
      const wake = () => {
        this.waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      this.waiting.add(wake);
      signal.addEventListener('abort', wake, { once: true });
    });
  }

  /** What is wrong with the end of the log, where damage by a bad copy shows first; null when nothing is. */
  flaw(): string | null {
    const last = this.at(this.lastPosition);
    if (!last) return null;
    if (!isRecord(last.bytes)) return `the record at ${last.position} is not whole`;
    const { start, end } = streamSpan(last.bytes);
    const head = this.head(last.bytes.subarray(start, end));
    const isIndexed =
      head !== undefined && this.positionOf(head.id, revisionOf(last.bytes)) === last.position;
    return isIndexed ? null : `the record at ${last.position} is not in the index of its stream`;
  }

  private required(position: number): Recorded {
    const recorded = this.at(position);
    if (!recorded) throw new Error(`The log has no record at ${position}, where an index says that one is`);
    return recorded;
  }

  private wakeReaders(): void {
    this.commitCount += 1;
    for (const wake of [...this.waiting]) wake();
  }

  private append(event: NewRecord): number {
    const position = this.tail;
    const bytes = packRecord(event);
    const head = this.head(event.stream);
    const streamId = head?.id ?? this.nextStream++;
    const revision = double(event.revision);
    // inside a transaction `putSync` only writes into it; `append` fills pages to the brim
    this.log.putSync(position, bytes, { append: true });
    this.revisions.putSync([streamId, event.revision], double(position));
    this.ids.putSync(idKey(streamId, event.id), revision);
    this.heads.putSync(event.stream, Buffer.concat([double(streamId), revision]));
    this.tail += bytes.length;
    return position;
  }

  private readEnds(): [tail: number, nextStream: number] {
    const last = this.at(this.lastPosition);
    const tail = last ? last.position + last.bytes.length : FIRST_POSITION;
    for (const [streamId] of this.revisions.getKeys({ reverse: true, limit: 1 })) return [tail, streamId + 1];
    return [tail, 1];
  }
}

/** Collects events up to a count and a size, so that a reader never holds much more than that in memory. */
class Page {
  readonly events: Recorded[] = [];
  private bytes = 0;

  /** Whether the page is full now. */
  add(recorded: Recorded): boolean {
    this.events.push(recorded);
    this.bytes += recorded.bytes.length;
    return this.bytes >= PAGE_BYTES;
  }
}

export interface LogWriter {
  /** Writes the event at the end of the log and makes its revision the stream's last. Returns its position. */
  append(event: NewRecord): number;
}

function double(value: number): Buffer {
  const bytes = Buffer.allocUnsafe(8);
  bytes.writeDoubleBE(value, 0);
  return bytes;
}

function idKey(streamId: number, eventId: Uint8Array): Buffer {
  const key = Buffer.allocUnsafe(24);
  key.writeDoubleBE(streamId, 0);
  key.set(eventId, 8);
  return key;
}
