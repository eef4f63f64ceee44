import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';

// Which pages of a candidate's file a customer may be in, as it lies beside that file. Stored: records of one size, of a page each, in its
// order: where it begins and ends in bytes (64 bits each, little endian), then one bit for each of 8192 groups of customers.

const groups = 8192;
const recordBytes = 16 + groups / 8;
/** Records that are looked at in one go. */
const atOnce = 64;

/** The first 32 bits of SHA-256 over the id, big endian, modulo the number of groups. */
const groupOf = (customerId: string): number =>
  createHash('sha256').update(customerId).digest().readUInt32BE(0) % groups;

/** A stretch of a file, in bytes; the end is exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The record of a page. */
export function recordOf({ start, end }: Stretch, customerIds: Iterable<string>): Buffer {
  const record = Buffer.alloc(recordBytes);
  record.writeBigUInt64LE(BigInt(start), 0);
  record.writeBigUInt64LE(BigInt(end), 8);
  for (const customerId of customerIds) {
    const group = groupOf(customerId);
    const byte = 16 + (group >> 3);
    record.writeUInt8(record.readUInt8(byte) | (1 << (group & 7)), byte);
  }
  return record;
}

/**
 * Pages that may have changes of a customer, in order: all that have some, and one in thirty of the others. Cost: 1 KiB is read for each
 * page of the file.
 */
export async function* pagesOf(path: string, customerId: string): AsyncGenerator<Stretch> {
  const group = groupOf(customerId);
  const file = await open(path);
  try {
    for await (const record of recordsIn(file))
      if (record.readUInt8(16 + (group >> 3)) & (1 << (group & 7)))
        yield { start: Number(record.readBigUInt64LE(0)), end: Number(record.readBigUInt64LE(8)) };
  } finally {
    await file.close();
  }
}

async function* recordsIn(file: FileHandle): AsyncGenerator<Buffer> {
  const buffer = Buffer.alloc(recordBytes * atOnce);
  for (let place = 0; ;) {
    const { bytesRead } = await file.read(buffer, 0, buffer.length, place);
    const whole = bytesRead - (bytesRead % recordBytes);
    if (whole === 0) return;
    for (let at = 0; at < whole; at += recordBytes) yield buffer.subarray(at, at + recordBytes);
    place += whole;
  }
}
