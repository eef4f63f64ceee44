import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { RootDatabase } from 'lmdb';
import { Log } from './log.js';
import { isRecord } from './record.js';
import { damagedIn, FORMAT, openRoot } from './tables.js';

const GROUP_BYTES = 4 * 1024 * 1024;

interface OldRecord {
  key: number;
  value: Buffer;
}

const placeIn = (directory: string) => join(directory, 'converting');

/** Removes what a conversion left that was ended before it was done. */
export async function forgetConversion(directory: string): Promise<void> {
  await rm(placeIn(directory), { recursive: true, force: true });
}

/**
 * Writes a directory of format 1 anew beside itself and puts the new file in the place of the old one, all at once: until
 * then the old one is as it was. Every event keeps its position. It needs the room of both.
 * @param root the old store, which nobody writes to; it is closed
 * @throws DirectoryDamaged
 */
export async function convertDirectory(directory: string, root: RootDatabase): Promise<void> {
  const place = placeIn(directory);
  await forgetConversion(directory);
  const target = openRoot(place);
  try {
    const damaged = damagedIn(directory);
    const log = new Log(target, directory, () => undefined);
    await copyAll(root.openDB<Buffer, number>('log', { encoding: 'binary' }).getRange(), log, damaged);
    await target.openDB<string, string>('meta', { encoding: 'string' }).put('format', FORMAT);
  } finally {
    await target.close();
    await root.close();
  }
  await rename(join(place, 'data.mdb'), join(directory, 'data.mdb'));
  await syncDirectory(directory);
  await forgetConversion(directory);
}

async function copyAll(
  records: Iterable<OldRecord>,
  log: Log,
  damaged: (reason: string) => Error,
): Promise<void> {
  for (const group of groups(records)) {
    await log.write((writer) => {
      for (const { key, value } of group) {
        if (!isRecord(value)) throw damaged(`the record at ${key} is not whole`);
        if (writer.copy(value) !== key) throw damaged(`the log has a gap before position ${key}`);
      }
    });
  }
}

function* groups(records: Iterable<OldRecord>): Generator<OldRecord[]> {
  let group: OldRecord[] = [];
  let bytes = 0;
  for (const record of records) {
    group.push(record);
    bytes += record.value.length;
    if (bytes < GROUP_BYTES) continue;
    yield group;
    group = [];
    bytes = 0;
  }
  yield group;
}

/** A rename is on disk when its directory is. */
export async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, 'r');
  await handle.sync().finally(() => handle.close());
}
