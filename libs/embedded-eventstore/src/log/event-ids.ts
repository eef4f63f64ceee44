import type { Database } from 'lmdb';
import { crc32 } from 'node:zlib';
import { type IdHash, SLOTS } from './id-hash.js';

/** A table is sealed when half of its slots are taken. */
const MOST = SLOTS / 2;
const CHUNK_SLOTS = SLOTS / 16;
const KEYS = 1 + SLOTS / CHUNK_SLOTS;
const HEADER = 10;
const POSITION = 6;

/**
 * Finds where an event id may be. STORED FORMAT of a sealed table, under the keys 17 n to 17 n + 16:
 *
 *    0  u32  CRC-32 of everything behind it
 *    4  u48  position of the first event that neither this table nor one before it knows
 *   10       first value: the fingerprints, u16, little-endian, 0 where the slot is free;
 *            the 16 behind it: the positions, u48
 *
 * A B-tree of event ids, which are random, would copy a page for nearly every event. So ids go into hash tables of 131,072
 * events: the last one in memory, made again from the log on opening; a full one is written away and only its
 * fingerprints stay, 4 bytes an event. What is found is a candidate: who asks must look whether that event is the one.
 */
export class EventIds {
  private sealed: Uint16Array[] = [];
  private open = new OpenTable();

  constructor(
    private readonly values: Database<Buffer, number>,
    private readonly damaged: (reason: string) => Error,
  ) {}

  /** Reads the fingerprints of the sealed tables. Returns the position from which on events have to be added again. */
  load(): number {
    this.open = new OpenTable();
    this.sealed = [];
    let known = 0;
    for (let table = 0; this.values.doesExist(table * KEYS); table++) {
      const value = this.value(table * KEYS, SLOTS * 2);
      known = value.readUIntBE(4, 6);
      this.sealed.push(new Uint16Array(Uint8Array.from(value.subarray(HEADER)).buffer));
    }
    return known;
  }

  /** Remembers that there is an event at the position; in a transaction, because a full table is written away. */
  add(hash: IdHash, position: number): void {
    if (this.open.count === MOST) this.seal(position);
    this.open.add(hash, position);
  }

  /** What `look` says of the positions at which the event may be, the newest table first, until it says something. */
  find<T>(hash: IdHash, look: (position: number) => T | undefined): T | undefined {
    for (const position of this.open.find(hash)) {
      const found = look(position);
      if (found !== undefined) return found;
    }
    for (let table = this.sealed.length - 1; table >= 0; table--) {
      const found = this.findSealed(table, hash, look);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Reads everything that is stored; yields that no event was read. */
  *verification(): Generator<number> {
    for (let key = 0; key < this.sealed.length * KEYS; key++) {
      this.value(key, key % KEYS === 0 ? SLOTS * 2 : CHUNK_SLOTS * POSITION);
      yield 0;
    }
  }

  /** Returns what undoes the sealing since, for when the transaction in which it was came to nothing. */
  checkpoint(): () => void {
    const { open, sealed } = this;
    return () => {
      this.open = open;
      this.sealed = sealed;
    };
  }

  private findSealed<T>(
    table: number,
    { slot, print }: IdHash,
    look: (position: number) => T | undefined,
  ): T | undefined {
    const prints = this.sealed[table] ?? new Uint16Array();
    for (let at = slot; prints[at]; at = (at + 1) % SLOTS) {
      const found = prints[at] === print ? look(this.positionIn(table, at)) : undefined;
      if (found !== undefined) return found;
    }
    return undefined;
  }

  private positionIn(table: number, slot: number): number {
    const key = table * KEYS + 1 + Math.floor(slot / CHUNK_SLOTS);
    return this.value(key, CHUNK_SLOTS * POSITION).readUIntBE(
      HEADER + (slot % CHUNK_SLOTS) * POSITION,
      POSITION,
    );
  }

  private seal(known: number): void {
    const { prints, positions } = this.open;
    const first = this.sealed.length * KEYS;
    this.put(first, known, Buffer.from(prints.buffer));
    for (let from = 0; from < SLOTS; from += CHUNK_SLOTS) {
      const bytes = Buffer.alloc(CHUNK_SLOTS * POSITION);
      for (let slot = 0; slot < CHUNK_SLOTS; slot++) {
        bytes.writeUIntBE(positions[from + slot] ?? 0, slot * POSITION, POSITION);
      }
      this.put(first + 1 + from / CHUNK_SLOTS, known, bytes);
    }
    this.sealed = [...this.sealed, prints];
    this.open = new OpenTable();
  }

  private put(key: number, known: number, content: Buffer): void {
    const value = Buffer.concat([Buffer.alloc(HEADER), content]);
    value.writeUIntBE(known, 4, 6);
    value.writeUInt32BE(crc32(value.subarray(4)), 0);
    this.values.putSync(key, value);
  }

  private value(key: number, length: number): Buffer {
    const value = this.values.get(key);
    const isIntact = value?.length === HEADER + length && value.readUInt32BE(0) === crc32(value.subarray(4));
    if (!isIntact) throw this.damaged(`value ${key} of the event ids is not what was written`);
    return value;
  }
}

class OpenTable {
  readonly prints = new Uint16Array(SLOTS);
  readonly positions = new Float64Array(SLOTS);
  count = 0;

  add({ slot, print }: IdHash, position: number): void {
    let at = slot;
    while (this.prints[at]) at = (at + 1) % SLOTS;
    this.prints[at] = print;
    this.positions[at] = position;
    this.count += 1;
  }

  /** The newest first: an id that came twice is where it came last. */
  find({ slot, print }: IdHash): number[] {
    const found: number[] = [];
    for (let at = slot; this.prints[at]; at = (at + 1) % SLOTS) {
      if (this.prints[at] === print) found.unshift(this.positions[at] ?? 0);
    }
    return found;
  }
}
