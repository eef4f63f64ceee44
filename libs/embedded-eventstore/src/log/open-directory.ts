import { resolve } from 'node:path';
import type { Database, RootDatabase } from 'lmdb';
import { DirectoryForeign, DirectoryInUse } from '../errors.js';
import { convertDirectory, forgetConversion } from './convert-directory.js';
import { inspectDirectory } from './inspect-directory.js';
import { Log } from './log.js';
import { isAliveElsewhere, type Owner, thisProcess } from './owner.js';
import { FORMAT, FORMAT_1, openRoot } from './tables.js';

type Meta = Database<string, string>;

export interface OpenedLog {
  log: Log;
  /** nothing was ever written here */
  isFresh: boolean;
  close(): Promise<void>;
}

const openHere = new Set<string>();

/** Keeps the directory from being opened in this thread, for a node in another thread of this process. @throws DirectoryInUse */
export function holdHere(directory: string): { release: () => void } {
  const path = resolve(directory);
  if (openHere.has(path)) throw new DirectoryInUse(path, process.pid);
  openHere.add(path);
  return { release: () => openHere.delete(path) };
}

/** @throws DirectoryInUse, DirectoryForeign, DirectoryDamaged */
export async function openDirectory(directory: string): Promise<OpenedLog> {
  const path = resolve(directory);
  if (openHere.has(path)) throw new DirectoryInUse(path, process.pid);
  openHere.add(path);
  try {
    await inspectDirectory(path);
    return await openLog(path);
  } catch (error) {
    openHere.delete(path);
    throw error;
  }
}

async function openLog(path: string): Promise<OpenedLog> {
  const { root, meta, owner } = await openCurrent(path);
  try {
    const guard = () => {
      refuseOthers(path, meta, owner);
    };
    const log = new Log(root, path, guard);
    return { log, isFresh: log.lastPosition === 0, close: () => close(path, root, meta, owner) };
  } catch (error) {
    await root.close();
    throw error;
  }
}

interface Claimed {
  root: RootDatabase;
  meta: Meta;
  owner: Owner;
}

/** What is of an older format is converted first. */
async function openCurrent(path: string): Promise<Claimed> {
  const claimed = await openClaimed(path);
  if (claimed.meta.get('format') === FORMAT) {
    await forgetConversion(path);
    return claimed;
  }
  await convertDirectory(path, claimed.root);
  return openClaimed(path);
}

async function openClaimed(path: string): Promise<Claimed> {
  const root = openRoot(path);
  try {
    refuseForeign(path, root);
    const meta: Meta = root.openDB('meta', { encoding: 'string' });
    return { root, meta, owner: claim(path, root, meta) };
  } catch (error) {
    await root.close();
    throw error;
  }
}

/** An LMDB of somebody else is left as it is. */
function refuseForeign(path: string, root: RootDatabase): void {
  const tables = [...root.getKeys()].map(String);
  if (tables.length > 0 && !tables.includes('meta')) {
    throw new DirectoryForeign(path, `its data.mdb has the tables ${tables.join(', ')}`);
  }
}

/** In one transaction, so that of two processes that start at once one wins. */
function claim(path: string, root: RootDatabase, meta: Meta): Owner {
  const owner = thisProcess();
  root.transactionSync(() => {
    const format = meta.get('format') ?? FORMAT;
    if (format !== FORMAT && format !== FORMAT_1)
      throw new DirectoryForeign(path, `its format is "${format}"`);
    const other = ownerIn(meta);
    if (other && isAliveElsewhere(other)) throw new DirectoryInUse(path, other.pid);
    meta.putSync('format', format);
    meta.putSync('owner', JSON.stringify(owner));
  });
  return owner;
}

/** Asked in every transaction: whoever lost the directory writes nothing more, however it came to that. */
function refuseOthers(path: string, meta: Meta, owner: Owner): void {
  const now = ownerIn(meta);
  if (now?.token !== owner.token) throw new DirectoryInUse(path, now?.pid ?? 0);
}

function ownerIn(meta: Meta): Owner | undefined {
  const text = meta.get('owner');
  // only `claim` writes it
  return text === undefined ? undefined : (JSON.parse(text) as Owner);
}

async function close(path: string, root: RootDatabase, meta: Meta, owner: Owner): Promise<void> {
  root.transactionSync(() => {
    if (ownerIn(meta)?.token === owner.token) meta.removeSync('owner');
  });
  await root.close();
  openHere.delete(path);
}
