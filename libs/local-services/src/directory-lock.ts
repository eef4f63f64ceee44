import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DirectoryInUse } from './errors.js';
import { birthOf, isSameProcess } from './processes.js';
import { removeIfStill } from './remove-if-still.js';

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

/** The living process that works in `directory`; null when none does. */
export async function holderOf(directory: string): Promise<number | null> {
  const held = await readFile(join(directory, 'lock'), 'utf8').catch(() => '');
  const [pid = '', birth = ''] = held.split(' ');
  return (await isSameProcess(Number(pid), birth)) ? Number(pid) : null;
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
  await removeIfStill(file, held);
}
