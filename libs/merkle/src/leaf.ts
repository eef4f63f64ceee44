/** An event as it lies in the store: nothing of it is decoded. */
export interface LeafEvent {
  readonly stream: string;
  readonly revision: bigint;
  /** UUID. */
  readonly id: string;
  readonly type: string;
  /** `application/json`, or `application/octet-stream`. */
  readonly contentType: string;
  /** When the store took it in: units of 100 ns since 1970-01-01 UTC. */
  readonly recordedTicks: bigint;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

const VERSION = 1;
const HEADER = 33;

/** The bytes are no leaf of a version that this program knows. */
export class NotALeaf extends Error {
  override readonly name = 'NotALeaf';
  constructor(reason: string) {
    super(`these bytes are no leaf of the Merkle log: ${reason}`);
  }
}

/**
 * The bytes that stand for an event in the Merkle log. A CONTRACT WITH WHOEVER CHECKS: never change it, add a version.
 *
 *   u8   version, 1
 *   u64  revision in the stream
 *   u64  recorded, 100 ns since 1970-01-01 UTC
 *   16 B event id
 *   then stream, type, content type, data, metadata: each as u32 length and so many bytes
 *
 * Big-endian; names in UTF-8; data and metadata as they lie in the store, encrypted or not.
 */
export function encodeLeaf(event: LeafEvent): Buffer {
  const names = [event.stream, event.type, event.contentType].map((name) => Buffer.from(name));
  const parts = [...names, event.data, event.metadata];
  const bytes = Buffer.allocUnsafe(HEADER + parts.reduce((sum, { length }) => sum + 4 + length, 0));
  bytes[0] = VERSION;
  bytes.writeBigUInt64BE(event.revision, 1);
  bytes.writeBigUInt64BE(event.recordedTicks, 9);
  bytes.write(event.id.replaceAll('-', ''), 17, 'hex');
  let at = HEADER;
  for (const part of parts) {
    bytes.writeUInt32BE(part.length, at);
    bytes.set(part, at + 4);
    at += 4 + part.length;
  }
  return bytes;
}

/** @throws {NotALeaf} another version, cut off, or with something behind it */
export function decodeLeaf(bytes: Buffer): LeafEvent {
  if (bytes[0] !== VERSION) throw new NotALeaf(`version ${String(bytes[0])} is not known`);
  if (bytes.length < HEADER) throw new NotALeaf('they are cut off');
  const [stream, type, contentType, data, metadata] = partsOf(bytes);
  return {
    stream: stream.toString(),
    revision: bytes.readBigUInt64BE(1),
    id: uuidText(bytes.toString('hex', 17, HEADER)),
    type: type.toString(),
    contentType: contentType.toString(),
    recordedTicks: bytes.readBigUInt64BE(9),
    data,
    metadata,
  };
}

type Parts = [Buffer, Buffer, Buffer, Buffer, Buffer];

function partsOf(bytes: Buffer): Parts {
  const parts: Buffer[] = [];
  for (let at = HEADER; at < bytes.length;) {
    const end = at + 4 <= bytes.length ? at + 4 + bytes.readUInt32BE(at) : Infinity;
    if (end > bytes.length) throw new NotALeaf('they are cut off');
    parts.push(bytes.subarray(at + 4, end));
    at = end;
  }
  if (parts.length !== 5) throw new NotALeaf(`they have ${parts.length} parts`);
  return parts as Parts; // it has five
}

const uuidText = (hex: string) => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
