/**
 * One event as it lies in the log. STORED FORMAT: never change it, add a version.
 *
 *   0  u8   version, 1                 16  u64  revision in the stream
 *   1  u8   1 = JSON, 0 = bytes        24  16 B event id
 *   2  u16  length of the type         40  u32  length of the data
 *   4  u16  length of the stream name  44  stream, type, data, metadata (the rest)
 *   8  u64  created, 100 ns since 1970
 *
 * Big-endian. Data and metadata are the bytes received; they are never parsed.
 */
const VERSION = 1;
const HEADER = 44;

/** The revision of a tombstone, 2^63-1 on the wire: as a JS number it is exactly 2^63. */
export const TOMBSTONE = 2 ** 63;
const TOMBSTONE_BITS = 2n ** 63n - 1n;

export interface NewRecord {
  stream: Uint8Array;
  type: Uint8Array;
  json: boolean;
  createdTicks: bigint;
  revision: number;
  id: Uint8Array;
  data: Uint8Array;
  metadata: Uint8Array;
}

/** An event read from the log: its position in $all and its bytes; the functions below read fields out of them. */
export interface Recorded {
  position: number;
  bytes: Buffer;
}

export function packRecord(event: NewRecord): Buffer {
  const bytes = Buffer.allocUnsafe(recordLength(event));
  writeRecord(event, bytes, 0);
  return bytes;
}

export function recordLength({ stream, type, data, metadata }: NewRecord): number {
  return HEADER + stream.length + type.length + data.length + metadata.length;
}

/** Writes `recordLength` bytes at `at`. */
export function writeRecord(event: NewRecord, bytes: Buffer, at: number): void {
  const { stream, type, data, metadata } = event;
  bytes[at] = VERSION;
  bytes[at + 1] = event.json ? 1 : 0;
  bytes.writeUInt16BE(type.length, at + 2);
  bytes.writeUInt16BE(stream.length, at + 4);
  bytes.writeUInt16BE(0, at + 6);
  bytes.writeBigUInt64BE(event.createdTicks, at + 8);
  writeRevision(event.revision, bytes, at + 16);
  bytes.set(event.id, at + 24);
  bytes.writeUInt32BE(data.length, at + 40);
  let end = at + HEADER;
  for (const part of [stream, type, data, metadata]) {
    bytes.set(part, end);
    end += part.length;
  }
}

function writeRevision(revision: number, bytes: Buffer, at: number): void {
  if (revision === TOMBSTONE) {
    bytes.writeBigUInt64BE(TOMBSTONE_BITS, at);
    return;
  }
  bytes.writeUInt32BE(Math.floor(revision / 2 ** 32), at);
  bytes.writeUInt32BE(revision >>> 0, at + 4);
}

export interface Span {
  start: number;
  end: number;
}

export const idSpan: Span = { start: 24, end: 40 };

export function streamSpan(bytes: Buffer): Span {
  return { start: HEADER, end: HEADER + bytes.readUInt16BE(4) };
}

export function typeSpan(bytes: Buffer): Span {
  const { end } = streamSpan(bytes);
  return { start: end, end: end + bytes.readUInt16BE(2) };
}

export function dataSpan(bytes: Buffer): Span {
  const { end } = typeSpan(bytes);
  return { start: end, end: end + bytes.readUInt32BE(40) };
}

export function metadataSpan(bytes: Buffer): Span {
  return { start: dataSpan(bytes).end, end: bytes.length };
}

export function streamOf(bytes: Buffer): string {
  const { start, end } = streamSpan(bytes);
  return bytes.toString('utf8', start, end);
}

export function streamBytesOf(bytes: Buffer): Buffer {
  const { start, end } = streamSpan(bytes);
  return bytes.subarray(start, end);
}

export function typeOf(bytes: Buffer): string {
  const { start, end } = typeSpan(bytes);
  return bytes.toString('utf8', start, end);
}

export function dataOf(bytes: Buffer): Buffer {
  const { start, end } = dataSpan(bytes);
  return bytes.subarray(start, end);
}

export function idOf(bytes: Buffer): Buffer {
  return bytes.subarray(idSpan.start, idSpan.end);
}

export function isJson(bytes: Buffer): boolean {
  return bytes[1] === 1;
}

export function createdTicksOf(bytes: Buffer): bigint {
  return bytes.readBigUInt64BE(8);
}

export function revisionOf(bytes: Buffer): number {
  return bytes.readUInt32BE(16) * 2 ** 32 + bytes.readUInt32BE(20);
}

/** Whether two records are of one stream. Names differ most at their ends, so they are compared from there. */
export function sharesStream(one: Buffer, other: Buffer): boolean {
  const { start, end } = streamSpan(one);
  if (streamSpan(other).end !== end) return false;
  for (let at = end - 1; at >= start; at--) if (one[at] !== other[at]) return false;
  return true;
}

/** Whether the bytes are a whole record of a version that this code knows. */
export function isRecord(bytes: Buffer): boolean {
  return bytes.length >= HEADER && bytes[0] === VERSION && dataSpan(bytes).end <= bytes.length;
}
