import { randomUUID } from 'node:crypto';
import { link, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { DirectoryInUse } from './errors.js';
import { birthOf, isSameProcess } from './processes.js';

export interface DirectoryLock {
  release(): Promise<void>;
}

/**
 * Makes this process the only one that works in `directory`. What a dead process left behind is taken over.
 * @throws {DirectoryInUse} when a living process holds it, this one included
 */
export async function lockDirectory(directory: string): Promise<DirectoryLock> {
  const mine = join(directory, `claim.${randomUUID()}`);
  await mkdir(directory, { recursive: true });
  await writeFile(mine, `${process.pid} ${await birthOf(process.pid)}`);
  try {
    for (;;) {
      const taken = await claim(mine, directory);
      if (taken !== null) return { release: () => rm(taken, { force: true }) };
    }
  } finally {
    await rm(mine, { force: true });
  }
}

/** The living process that works in `directory`; null when none does. */
export async function holderOf(directory: string): Promise<number | null> {
  return livingOf(await locksIn(directory).catch(() => []));
}

interface Lock {
  readonly number: number;
  /** Who made it: process id and birth. A lock is whole from its first moment. */
  readonly text: string;
}

// The lock of a dead process cannot be removed before it is replaced: of two that found it, the slower one would remove the
// lock of the faster. So it is outbid: the next number is linked, which only one can do. Whoever has linked a number looks
// again, and has the directory only if nothing else changed since it was found free.

/** Takes the directory if nobody lives there, and says by which file; null when somebody came in between. */
async function claim(mine: string, directory: string): Promise<string | null> {
  const before = await locksIn(directory);
  const holder = await livingOf(before);
  if (holder !== null) throw new DirectoryInUse(directory, holder);
  const number = 1 + Math.max(-1, ...before.map((lock) => lock.number));
  const file = fileOf(directory, number);
  if (!(await linked(mine, file))) return null;
  try {
    const others = (await locksIn(directory)).filter((lock) => lock.number !== number);
    if (isDeepStrictEqual(others, before)) {
      await Promise.all(before.map((dead) => rm(fileOf(directory, dead.number), { force: true })));
      return file;
    }
  } catch (failure) {
    await rm(file, { force: true }); // this process lives on, and would keep everybody out
    throw failure;
  }
  await rm(file);
  return null;
}

/** Linking is what only one can do. */
async function linked(mine: string, file: string): Promise<boolean> {
  try {
    await link(mine, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

/** By number. */
async function locksIn(directory: string): Promise<Lock[]> {
  const names = await readdir(directory);
  const numbers = names.flatMap((name) => numberOf(name) ?? []).sort((one, other) => one - other);
  const locks = numbers.map(async (number) => {
    const text = await textOf(fileOf(directory, number));
    return text === null ? [] : [{ number, text }];
  });
  return (await Promise.all(locks)).flat();
}

/** Null: it was removed since. What is there and cannot be read is no lock that may be outbid. */
async function textOf(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return null;
  }
}

async function livingOf(locks: readonly Lock[]): Promise<number | null> {
  for (const { text } of locks) {
    const [pid = '', birth = ''] = text.split(' ');
    if (await isSameProcess(Number(pid), birth)) return Number(pid);
  }
  return null;
}

const fileOf = (directory: string, number: number) =>
  join(directory, number === 0 ? 'lock' : `lock.${number}`);

function numberOf(name: string): number | null {
  const parts = /^lock(?:\.([1-9]\d*))?$/.exec(name);
  return parts && Number(parts[1] ?? 0);
}
