import { mkdir, open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DirectoryDamaged, DirectoryForeign } from '../errors.js';

/** LMDB's data format, as its two meta pages tell it. Opening a file that is none crashes the process, so we look first. */
const MAGIC = 0xbeefc0de;
const DATA_VERSION = 2;
const AT = { magic: 24, version: 28, pageSize: 48, lastPage: 144, transaction: 152 } as const;
const META_BYTES = 160;
/**
 * Tolerated, lest a sound file be refused: LMDB may count pages at the end that it took and gave back unwritten. How many is
 * an assumption; a file cut by less than this is not noticed here.
 */
const UNWRITTEN_PAGES = 64;

/** Makes the directory when it is not there. @throws DirectoryForeign, DirectoryDamaged */
export async function inspectDirectory(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true });
  const files = await readdir(directory);
  if (files.length === 0) return;
  if (!files.includes('data.mdb')) {
    throw new DirectoryForeign(directory, `it holds ${files[0] ?? ''} and no data.mdb`);
  }
  await inspectFile(directory, join(directory, 'data.mdb'));
}

async function inspectFile(directory: string, path: string): Promise<void> {
  const { size } = await stat(path);
  if (size === 0) return; // died before its first write
  const file = await open(path, 'r');
  try {
    const first = await readMeta(directory, file, 0);
    const second = await readMeta(directory, file, first.readUInt32LE(AT.pageSize));
    const newest = transactionOf(second) > transactionOf(first) ? second : first;
    const pages = size / first.readUInt32LE(AT.pageSize);
    const missing = Number(newest.readBigUInt64LE(AT.lastPage)) + 1 - pages;
    if (missing > UNWRITTEN_PAGES)
      throw new DirectoryDamaged(directory, `data.mdb is cut off: ${missing} pages miss`);
  } finally {
    await file.close();
  }
}

async function readMeta(
  directory: string,
  file: Awaited<ReturnType<typeof open>>,
  at: number,
): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(META_BYTES), 0, META_BYTES, at);
  const isWhole = bytesRead === META_BYTES && buffer.readUInt32LE(AT.magic) === MAGIC;
  if (!isWhole) throw new DirectoryDamaged(directory, `data.mdb has no valid header at byte ${at}`);
  const version = buffer.readUInt32LE(AT.version);
  if (version !== DATA_VERSION) throw new DirectoryForeign(directory, `data.mdb has LMDB format ${version}`);
  return buffer;
}

function transactionOf(meta: Buffer): bigint {
  return meta.readBigUInt64LE(AT.transaction);
}
