import { open, type Database } from 'lmdb';
import { crc32 } from 'node:zlib';

// The embedded event store's blocks as its documentation describes them, written by nobody's leave: what somebody could do who has
// the file, the description and time. None of its code is used.

const blockHeader = 16;

/** A record of the log, by its bytes. */
export interface RawRecord {
  position: number;
  bytes: Buffer;
}

/**
 * Rewrites one block of a store that is not running, with a checksum that fits.
 * @param block its number; from the end where it is negative
 */
export async function rewriteBlock(
  directory: string,
  block: number,
  rewrite: (records: RawRecord[]) => RawRecord[],
): Promise<void> {
  await withBlocks(directory, async (blocks) => {
    const found = [...blocks.getRange()].at(block);
    if (!found) throw new Error(`there is no block ${block}`);
    const { key, value } = found;
    const bytes = Buffer.concat([
      value.subarray(0, blockHeader),
      ...rewrite(recordsOf(value)).flatMap(packed),
    ]);
    bytes.writeUInt32BE(crc32(bytes.subarray(4)), 0);
    await blocks.put(key, bytes);
  });
}

/** Flips a bit of one block, and leaves the checksum as it is. */
export function flipBit(directory: string, block: number, at: number): Promise<void> {
  return withBlocks(directory, async (blocks) => {
    const [found] = [...blocks.getRange({ offset: block, limit: 1 })];
    if (!found) throw new Error(`there is no block ${block}`);
    const bytes = Buffer.from(found.value);
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    await blocks.put(found.key, bytes);
  });
}

async function withBlocks(
  directory: string,
  work: (blocks: Database<Buffer, number>) => Promise<void>,
): Promise<void> {
  const root = open({ path: directory, noSubdir: false, maxDbs: 16, encoding: 'binary' });
  await work(root.openDB<Buffer, number>('blocks', { encoding: 'binary' }));
  await root.close();
}

function recordsOf(block: Buffer): RawRecord[] {
  const records: RawRecord[] = [];
  for (let at = blockHeader, position = block.readUIntBE(4, 6); at < block.length;) {
    const length = block.readUInt32BE(at);
    records.push({ position, bytes: Buffer.from(block.subarray(at + 4, at + 4 + length)) });
    at += 4 + length;
    position += length;
  }
  return records;
}

const packed = ({ bytes }: RawRecord): Buffer[] => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return [length, bytes];
};

/** The same with one text in the place of another that is as long. */
export function replaced({ position, bytes }: RawRecord, from: string, to: string): RawRecord {
  const at = bytes.indexOf(from);
  if (at < 0 || Buffer.byteLength(from) !== Buffer.byteLength(to)) throw new Error(`no "${from}" to replace`);
  const other = Buffer.from(bytes);
  other.write(to, at);
  return { position, bytes: other };
}

/** The events right behind one made part of its metadata: they are gone, and no other moves. */
export function swallowing(records: readonly RawRecord[], at: number, count: number): RawRecord[] {
  const [by, ...gone] = records.slice(at, at + 1 + count);
  if (!by) throw new Error(`no record ${at}`);
  const bytes = Buffer.concat([by.bytes, ...gone.map((one) => one.bytes)]);
  return [...records.slice(0, at), { position: by.position, bytes }, ...records.slice(at + 1 + count)];
}
