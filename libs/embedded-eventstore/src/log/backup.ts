import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { RootDatabase } from 'lmdb';
import { DirectoryForeign, DirectoryNotEmpty } from '../errors.js';
import { Blocks } from './blocks.js';
import { syncDirectory } from './convert-directory.js';
import { inspectDirectory } from './inspect-directory.js';
import { openDirectory } from './open-directory.js';
import { damagedIn, FORMAT, openRoot } from './tables.js';

/** What lies in the directory of an event store. */
export interface EventStoreStats {
  events: number;
  streams: number;
  /** of the file on disk */
  bytes: number;
  /** null: there are no events */
  bytesPerEvent: number | null;
  /** of the last event in $all; 0: there are none */
  lastPosition: number;
}

/** Told how many events of how many have been verified. */
export type OnVerified = (done: number, of: number) => void;

const READ_AT_ONCE = 1000;

/**
 * Counts without reading the events. The store may be in use, by this process or another.
 * @throws DirectoryForeign, DirectoryDamaged
 */
export async function eventStoreStats(directory: string): Promise<EventStoreStats> {
  return reading(directory, async (root, path) => {
    const blocks = new Blocks(root.openDB('blocks', { encoding: 'binary' }), damagedIn(path));
    const streams = root.openDB('streams', { encoding: 'binary', keyEncoding: 'binary' }).getCount();
    const { size: bytes } = await stat(join(path, 'data.mdb'));
    const { events, lastPosition } = blocks;
    return { events, streams, bytes, bytesPerEvent: events === 0 ? null : bytes / events, lastPosition };
  });
}

/**
 * Copies the store as it is at one instant into an empty or new directory, without the room that it does not use, and
 * verifies the copy. The store may be in use, by this process or another, and goes on meanwhile: LMDB lets others read
 * one snapshot while its owner writes; room that is given back meanwhile is used again only when the copy is done.
 * @throws DirectoryNotEmpty, DirectoryForeign, DirectoryDamaged
 */
export async function backUpEventStore(
  directory: string,
  target: string,
  onVerified: OnVerified = () => undefined,
): Promise<EventStoreStats> {
  return appearing(target, (draft) =>
    reading(directory, async (root) => {
      await root.backup(draft, true);
      await disown(draft);
      await verifyEventStore(draft, onVerified);
    }),
  );
}

/**
 * Puts a backup, verified, where there is no event store.
 * @throws DirectoryNotEmpty, DirectoryForeign, DirectoryDamaged
 */
export async function restoreEventStore(
  backup: string,
  directory: string,
  onVerified: OnVerified = () => undefined,
): Promise<EventStoreStats> {
  return backUpEventStore(backup, directory, onVerified);
}

/**
 * Reads all of a store that nobody has open and holds it against its checksums and indexes.
 * @throws DirectoryDamaged, DirectoryInUse, DirectoryForeign
 */
export async function verifyEventStore(directory: string, onVerified: OnVerified): Promise<void> {
  const opened = await openDirectory(directory);
  const { log } = opened;
  try {
    let [done, said] = [0, 0];
    for (const events of log.verification()) {
      done += events;
      if (done - said < READ_AT_ONCE) continue;
      said = done;
      onVerified(done, log.events);
      await nextTurn();
    }
    onVerified(done, log.events);
  } finally {
    await opened.close();
  }
}

/** With the store as it is at one instant, whoever has it open. */
async function reading<T>(
  directory: string,
  read: (root: RootDatabase, path: string) => Promise<T>,
): Promise<T> {
  const path = resolve(directory);
  await refuseAbsent(path);
  await inspectDirectory(path);
  const root = openRoot(path, { readOnly: true });
  try {
    const format = root.openDB<string, string>('meta', { encoding: 'string' }).get('format');
    if (format !== FORMAT)
      throw new DirectoryForeign(
        path,
        `its format is "${format ?? 'none'}"; starting an event store in it converts older ones`,
      );
    return await read(root, path);
  } finally {
    await root.close();
  }
}

async function refuseAbsent(path: string): Promise<void> {
  const files: string[] = await readdir(path).catch(() => []);
  if (!files.includes('data.mdb')) throw new DirectoryForeign(path, 'it holds no data.mdb');
}

/** Makes the target whole or not at all. */
async function appearing(target: string, fill: (draft: string) => Promise<void>): Promise<EventStoreStats> {
  const path = resolve(target);
  const files = await readdir(path).catch(() => []);
  if (files.length > 0) throw new DirectoryNotEmpty(path);
  const draft = `${path}.unfinished`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  try {
    await fill(draft);
    await syncDirectory(draft);
    await rename(draft, path); // an empty directory gives way
    await syncDirectory(join(path, '..'));
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return eventStoreStats(path);
}

/** The copy says that whoever has the original open has it open too. */
async function disown(directory: string): Promise<void> {
  const root = openRoot(directory);
  await root.openDB<string, string>('meta', { encoding: 'string' }).remove('owner');
  await root.close();
}
