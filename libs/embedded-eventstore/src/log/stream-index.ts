import { crc32 } from 'node:zlib';
import type { Database } from 'lmdb';
import { TOMBSTONE } from './record.js';

export type Direction = 'forwards' | 'backwards';

/** Last revision of a stream; -1 while it has none, TOMBSTONE once it is tombstoned. */
export interface Head {
  id: number;
  last: number;
}

/** Where the records of one stream in one block begin. */
export interface Run {
  revision: number;
  position: number;
}

const NUMBER = 6;
/** How 2^63 is written in six bytes: no other revision comes near. */
const TOMBSTONE_STORED = 2 ** 48 - 1;

const MOST_KNOWN = 10_000;

/**
 * Where the events of a stream are. STORED FORMAT, numbers in six bytes, big-endian:
 * `streams`: stream name → stream number, last revision, CRC-32 of name and both;
 * `runs`: stream number, revision → position. One entry for each block in which the stream has events: that of its first
 * event there; the others are found by walking the block.
 */
export class StreamIndex {
  /** What a writer knows of streams, that there is none included; readers see what is stored. */
  private readonly known = new Map<string, Head | null>();
  private readonly unsaved = new Map<string, Uint8Array>();
  private isWriting = false;
  /** The name asked for last: an append asks for that of its stream again and again. */
  private latest: { stream: Uint8Array; name: string } = { stream: new Uint8Array(), name: '' };

  constructor(
    private readonly streams: Database<Buffer, Uint8Array>,
    private readonly runs: Database<Buffer, Uint8Array>,
    private readonly damaged: (reason: string) => Error,
  ) {}

  head(stream: Uint8Array): Head | undefined {
    if (!this.isWriting) return this.stored(stream);
    const name = this.nameOf(stream);
    let head = this.known.get(name);
    if (head === undefined) this.known.set(name, (head = this.stored(stream) ?? null));
    return head ?? undefined;
  }

  /** @throws where there must be one, because the log has an event of the stream */
  required(stream: Uint8Array): Head {
    const head = this.head(stream);
    if (!head) throw this.damaged(`the stream "${Buffer.from(stream).toString()}" is not in the index`);
    return head;
  }

  /** From here to `store` or `forget` there is a transaction. */
  begin(): void {
    this.isWriting = true;
    if (this.known.size > MOST_KNOWN) this.known.clear();
  }

  setHead(stream: Uint8Array, head: Head): void {
    const name = this.nameOf(stream);
    this.known.set(name, head);
    this.unsaved.set(name, stream);
  }

  store(): void {
    for (const [name, stream] of this.unsaved) {
      const head = this.known.get(name);
      if (head) this.save(stream, head);
    }
    this.unsaved.clear();
    this.isWriting = false;
  }

  /** The transaction comes to nothing. */
  forget(): void {
    this.unsaved.clear();
    this.known.clear();
    this.isWriting = false;
  }

  /** A key for maps: each byte a character. */
  private nameOf(stream: Uint8Array): string {
    if (stream !== this.latest.stream) this.latest = { stream, name: latin1(stream) };
    return this.latest.name;
  }

  private stored(stream: Uint8Array): Head | undefined {
    const value = this.streams.get(stream);
    return value && this.headOf(stream, value);
  }

  private headOf(stream: Uint8Array, value: Buffer): Head {
    if (value.length === 2 * NUMBER + 4 && value.readUInt32BE(2 * NUMBER) === sum(stream, value)) {
      return { id: value.readUIntBE(0, NUMBER), last: revisionAt(value, NUMBER) };
    }
    throw this.damaged(`the entry of stream "${Buffer.from(stream).toString()}" is not what was written`);
  }

  private save(stream: Uint8Array, { id, last }: Head): void {
    const value = Buffer.allocUnsafe(2 * NUMBER + 4);
    value.writeUIntBE(id, 0, NUMBER);
    writeRevision(value, last, NUMBER);
    value.writeUInt32BE(sum(stream, value), 2 * NUMBER);
    this.streams.putSync(stream, value);
  }

  addRun(streamId: number, { revision, position }: Run): void {
    const value = Buffer.allocUnsafe(NUMBER);
    value.writeUIntBE(position, 0, NUMBER);
    this.runs.putSync(runKey(streamId, revision), value);
  }

  /** The runs from the one on in which the revision must be, in the direction asked for. */
  *runsFrom(streamId: number, revision: number, direction: Direction): Generator<Run> {
    const reverse = direction === 'backwards';
    const containing = { start: runKey(streamId, revision), end: prefix(streamId), reverse: true };
    if (reverse) {
      for (const entry of this.runs.getRange(containing)) yield runOf(entry);
      return;
    }
    let start = prefix(streamId);
    for (const key of this.runs.getKeys({ ...containing, limit: 1 })) start = Buffer.from(key);
    for (const entry of this.runs.getRange({ start, end: prefix(streamId + 1) })) yield runOf(entry);
  }

  runCount(): number {
    return this.runs.getCount();
  }

  *heads(): Generator<Head> {
    for (const { key, value } of this.streams.getRange({})) yield this.headOf(Buffer.from(key), value);
  }

  /** The highest stream number given; 0 when there is none. */
  lastStream(): number {
    for (const key of this.runs.getKeys({ reverse: true, limit: 1 }))
      return Buffer.from(key).readUIntBE(0, NUMBER);
    return 0;
  }
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

function runOf({ key, value }: { key: Uint8Array; value: Buffer }): Run {
  return { revision: revisionAt(Buffer.from(key), NUMBER), position: value.readUIntBE(0, NUMBER) };
}

function prefix(streamId: number): Buffer {
  const key = Buffer.allocUnsafe(NUMBER);
  key.writeUIntBE(streamId, 0, NUMBER);
  return key;
}

function runKey(streamId: number, revision: number): Buffer {
  const key = Buffer.allocUnsafe(2 * NUMBER);
  key.writeUIntBE(streamId, 0, NUMBER);
  writeRevision(key, revision, NUMBER);
  return key;
}

function writeRevision(bytes: Buffer, revision: number, at: number): void {
  const stored = revision >= TOMBSTONE ? TOMBSTONE_STORED : Math.min(revision, TOMBSTONE_STORED - 1);
  bytes.writeUIntBE(stored, at, NUMBER);
}

function revisionAt(bytes: Buffer, at: number): number {
  const stored = bytes.readUIntBE(at, NUMBER);
  return stored === TOMBSTONE_STORED ? TOMBSTONE : stored;
}

function sum(stream: Uint8Array, value: Buffer): number {
  return crc32(value.subarray(0, 2 * NUMBER), crc32(stream));
}
