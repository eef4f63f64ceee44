import { crc32 } from 'node:zlib';
import { type Recorded, sharesStream } from './record.js';

/**
 * Records that follow one another in the log, as one value of the store. STORED FORMAT: never change it, add a version.
 *
 *    0  u32  CRC-32 of everything behind it
 *    4  u48  position of the first record
 *   10  u48  how many records all blocks before it hold
 *   16       the records, each behind its length (u32)
 *
 * Big-endian. The position of a record is that of the first one plus the lengths of the records between (without the u32s).
 */
const HEADER = 16;
const LENGTH = 4;
/** Four pages of LMDB, less what it takes of the first: what does not fill pages is wasted. */
const FULL = 4 * 4096 - 16;

/** A block read from the store. */
export class Block {
  constructor(readonly bytes: Buffer) {}

  /** Position of the first record. */
  get start(): number {
    return this.bytes.readUIntBE(4, 6);
  }

  get eventsBefore(): number {
    return this.bytes.readUIntBE(10, 6);
  }

  /** Whether it is, bit by bit, what was written for this position. */
  isIntact(start: number): boolean {
    const { bytes } = this;
    return (
      bytes.length > HEADER && bytes.readUInt32BE(0) === crc32(bytes.subarray(4)) && this.start === start
    );
  }

  /** The records from a position on. */
  records(from = 0): Recorded[] {
    const records: Recorded[] = [];
    for (let at = HEADER, position = this.start; at < this.bytes.length;) {
      const length = this.bytes.readUInt32BE(at);
      at += LENGTH;
      if (position >= from) records.push({ position, bytes: this.bytes.subarray(at, at + length) });
      at += length;
      position += length;
    }
    return records;
  }

  /** The record that begins at a position, if one does. */
  record(position: number): Recorded | undefined {
    const [first] = this.records(position);
    return first?.position === position ? first : undefined;
  }

  /** The record at a position and those of the same stream behind it; none, if no record begins there. */
  ofStream(position: number): Recorded[] {
    const records = this.records(position);
    const [first] = records;
    if (first?.position !== position) return [];
    return records.filter(({ bytes }) => sharesStream(first.bytes, bytes));
  }
}

/** The block at the end of the log, which grows until it is full: written anew with every commit until then. */
export class OpenBlock {
  private bytes: Buffer;
  private length: number;
  /** of the bytes before `summed` */
  private sum: number;
  private summed = HEADER;
  private count = 0;
  end: number;

  constructor(
    readonly start: number,
    private readonly eventsBefore: number,
  ) {
    this.bytes = Buffer.allocUnsafeSlow(FULL);
    this.bytes.writeUIntBE(start, 4, 6);
    this.bytes.writeUIntBE(eventsBefore, 10, 6);
    this.sum = crc32(this.bytes.subarray(4, HEADER));
    this.length = HEADER;
    this.end = start;
  }

  static of(block: Block): OpenBlock {
    const open = new OpenBlock(block.start, block.eventsBefore);
    for (const { bytes: record } of block.records()) {
      open.append(record.length, (bytes, at) => {
        bytes.set(record, at);
      });
    }
    return open;
  }

  /** How many records are in the log with these. */
  get events(): number {
    return this.eventsBefore + this.count;
  }

  hasRoomFor(length: number): boolean {
    return this.count === 0 || this.length + LENGTH + length <= FULL;
  }

  /** @param write puts the record into the bytes at an offset */
  append(length: number, write: (bytes: Buffer, at: number) => void): void {
    const at = this.length + LENGTH;
    if (at + length > this.bytes.length) this.bytes = larger(this.bytes, at + length);
    this.bytes.writeUInt32BE(length, this.length);
    write(this.bytes, at);
    this.length = at + length;
    this.end += length;
    this.count += 1;
  }

  /** As it is stored. Valid until the next append. */
  value(): Buffer {
    this.sum = crc32(this.bytes.subarray(this.summed, this.length), this.sum);
    this.summed = this.length;
    this.bytes.writeUInt32BE(this.sum, 0);
    return this.bytes.subarray(0, this.length);
  }
}

function larger(bytes: Buffer, size: number): Buffer {
  const grown = Buffer.allocUnsafeSlow(size);
  grown.set(bytes);
  return grown;
}
