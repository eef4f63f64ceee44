import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DirectoryInUse } from './errors.js';
import { birthOf, isRunning } from './processes.js';

export interface DirectoryLock {
  release(): Promise<void>;
}

/**
 * Makes this process the only one that works in `directory`. What a dead process left behind is taken over.
 * @throws {DirectoryInUse} when a living process holds it, this one included
 */
export async function lockDirectory(directory: string): Promise<DirectoryLock> {
  const file = join(directory, 'lock');
  const mine = join(directory, `lock.${randomUUID()}`);
  await mkdir(directory, { recursive: true });
  await writeFile(mine, `${process.pid} ${await birthOf(process.pid)}`);
  try {
    while (!(await claim(mine, file))) await clearIfStale(directory, file);
  } finally {
    await rm(mine, { force: true });
  }
  return { release: () => rm(file, { force: true }) };
}

/** Linking is what only one can do; a lock is whole from its first moment. */
async function claim(mine: string, file: string): Promise<boolean> {
  try {
    await link(mine, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

async function clearIfStale(directory: string, file: string): Promise<void> {
  const held = await readFile(file, 'utf8').catch(() => null);
  if (held === null) return;
  const [pid = '', birth = ''] = held.split(' ');
  if (await isSameProcess(Number(pid), birth)) throw new DirectoryInUse(directory, Number(pid));

  // Of two that clear at once, one may move away the other's new lock: it puts that back.
  const aside = `${file}.${randomUUID()}`;
  await rename(file, aside).catch(() => undefined);
  const moved = await readFile(aside, 'utf8').catch(() => held);
  if (moved !== held) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
}

async function isSameProcess(pid: number, birth: string): Promise<boolean> {
  return (await isRunning(pid)) && (await birthOf(pid)) === birth;
}
