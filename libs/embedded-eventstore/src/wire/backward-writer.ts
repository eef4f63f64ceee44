import { UUID_LENGTH, writeUuidText } from './uuid.js';

/**
 * Writes protobuf from its last byte to its first, so that the length of a nested message is known when its prefix is
 * due. A third of the cost of the generated classes (2 µs against 6 for 1 KB), which matters because a reader takes tens of thousands a second.
 */
export class BackwardWriter {
  private buffer: Buffer;
  private at: number;

  /** @param size in bytes, to begin with */
  constructor(size = 64 * 1024) {
    this.buffer = Buffer.allocUnsafe(size);
    this.at = size;
  }

  /** How much is written; hand it to `message` to wrap what comes after this moment. */
  get length(): number {
    return this.buffer.length - this.at;
  }

  bytes(field: number, source: Buffer, { start, end } = { start: 0, end: source.length }): void {
    this.raw(source, start, end);
    this.prefix(field, end - start);
  }

  text(field: number, ascii: string): void {
    this.reserve(ascii.length);
    this.at -= ascii.length;
    this.buffer.write(ascii, this.at, 'latin1');
    this.prefix(field, ascii.length);
  }

  /** The text of a UUID, of which `source` has the 16 bytes at `from`. */
  uuid(field: number, source: Buffer, from: number): void {
    this.reserve(UUID_LENGTH);
    this.at -= UUID_LENGTH;
    writeUuidText(source, from, this.buffer, this.at);
    this.prefix(field, UUID_LENGTH);
  }

  /** Bytes that are protobuf already. */
  encoded(bytes: Buffer): void {
    this.raw(bytes, 0, bytes.length);
  }

  /** Wraps everything written since `mark` into one message. */
  message(field: number, mark: number): void {
    this.prefix(field, this.length - mark);
  }

  /** An unsigned 64-bit number: `high` * 2^32 + `low`. */
  uint64(field: number, high: number, low: number): void {
    this.varint(high, low);
    this.varint(0, field << 3);
  }

  /** An unsigned number below 2^53. */
  number(field: number, value: number): void {
    this.uint64(field, Math.floor(value / 2 ** 32), value >>> 0);
  }

  /** What was written, until more is; the writer is empty again. */
  finish(): Buffer {
    const written = this.buffer.subarray(this.at);
    this.at = this.buffer.length;
    return written;
  }

  private raw(source: Buffer, start: number, end: number): void {
    this.reserve(end - start);
    this.at -= end - start;
    source.copy(this.buffer, this.at, start, end);
  }

  private prefix(field: number, length: number): void {
    this.varint(0, length);
    this.varint(0, (field << 3) | 2);
  }

  private varint(high: number, low: number): void {
    this.reserve(10);
    if (high === 0 && low < 0x80) {
      this.buffer[(this.at -= 1)] = low;
      return;
    }
    const groups = groupsOf(high, low);
    this.at -= groups;
    let [upper, lower] = [high >>> 0, low >>> 0];
    for (let place = this.at; place < this.at + groups; place += 1) {
      const more = place < this.at + groups - 1 ? 0x80 : 0;
      this.buffer[place] = (lower & 0x7f) | more;
      lower = ((lower >>> 7) | (upper << 25)) >>> 0;
      upper >>>= 7;
    }
  }

  private reserve(bytes: number): void {
    if (this.at >= bytes) return;
    const { length } = this;
    const larger = Buffer.allocUnsafe(2 * (length + bytes));
    larger.set(this.buffer.subarray(this.at), larger.length - length);
    this.buffer = larger;
    this.at = larger.length - length;
  }
}

/** Groups of 7 bits that the number needs. */
function groupsOf(high: number, low: number): number {
  const bits = high === 0 ? 32 - Math.clz32(low) : 64 - Math.clz32(high);
  return Math.max(1, Math.ceil(bits / 7));
}
