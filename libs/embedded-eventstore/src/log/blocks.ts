import type { Database } from 'lmdb';
import { Block, OpenBlock } from './block.js';
import type { Recorded } from './record.js';

/** Positions start here, so that 0 stays what clients mean by "before everything". */
const FIRST_POSITION = 1;

/** The log itself: blocks by the position of their first record, the last of them still growing. */
export class Blocks {
  private open: OpenBlock;
  private isDirty = false;

  constructor(
    private readonly values: Database<Buffer, number>,
    private readonly damaged: (reason: string) => Error,
  ) {
    this.open = this.stored();
  }

  /** What was appended is not to be stored: its transaction comes to nothing. */
  forget(): void {
    this.isDirty = false;
  }

  /** Goes back to what is stored, after a transaction came to nothing. */
  reload(): void {
    this.open = this.stored();
  }

  /** How many records there are. */
  get events(): number {
    return this.open.events;
  }

  /** Position of the last record that is stored; 0 when there is none. */
  get lastPosition(): number {
    return this.last()?.records().at(-1)?.position ?? 0;
  }

  /** The block at the end, as it is stored. */
  last(): Block | undefined {
    for (const { key, value } of this.values.getRange({ reverse: true, limit: 1 })) {
      return this.verified(key, value);
    }
    return undefined;
  }

  /**
   * Puts a record at the end of the log; in a transaction, which ends with `store`.
   * @param write puts it into the bytes at an offset
   * @returns its position, and that of the first record in its block
   */
  append(length: number, write: (bytes: Buffer, at: number) => void): { position: number; block: number } {
    if (!this.open.hasRoomFor(length)) {
      this.store();
      this.open = new OpenBlock(this.open.end, this.open.events);
    }
    const position = this.open.end;
    this.open.append(length, write);
    this.isDirty = true;
    return { position, block: this.open.start };
  }

  /** Makes reads see what was appended. */
  store(): void {
    if (!this.isDirty) return;
    this.values.putSync(this.open.start, this.open.value());
    this.isDirty = false;
  }

  /** The block in which a position lies; behind the end of the log, the last one. */
  containing(position: number): Block | undefined {
    this.store();
    for (const { key, value } of this.values.getRange({ start: position, reverse: true, limit: 1 })) {
      return this.verified(key, value);
    }
    return undefined;
  }

  /** The records from a position (inclusive) on, by blocks. @throws DirectoryDamaged where one is missing or not intact */
  *forwards(from: number): Generator<Recorded[]> {
    let next = from <= FIRST_POSITION ? FIRST_POSITION : null;
    const start = this.containing(from)?.start ?? 0;
    for (const { key, value } of this.values.getRange({ start })) {
      if (next !== null && next !== key) throw this.missing(next, key);
      const block = this.verified(key, value);
      const records = block.records();
      next = endOf(records);
      yield key >= from ? records : records.filter(({ position }) => position >= from);
    }
  }

  /** The same from a position (inclusive) back to the beginning. */
  *backwards(from: number): Generator<Recorded[]> {
    let next: number | null = null;
    this.store();
    for (const { key, value } of this.values.getRange({ start: from, reverse: true })) {
      const records = this.verified(key, value).records();
      if (next !== null && next !== endOf(records)) throw this.missing(endOf(records), next);
      next = key;
      yield records.filter(({ position }) => position <= from).reverse();
    }
    if (next !== null && next !== FIRST_POSITION) throw this.missing(FIRST_POSITION, next);
  }

  private stored(): OpenBlock {
    const last = this.last();
    return last ? OpenBlock.of(last) : new OpenBlock(FIRST_POSITION, 0);
  }

  private verified(start: number, bytes: Buffer): Block {
    const block = new Block(bytes);
    if (!block.isIntact(start)) throw this.damaged(`the block at position ${start} is not what was written`);
    return block;
  }

  private missing(from: number, to: number): Error {
    return this.damaged(`the log has nothing between the positions ${from} and ${to}`);
  }
}

function endOf(records: readonly Recorded[]): number {
  const last = records.at(-1);
  return last ? last.position + last.bytes.length : FIRST_POSITION;
}
