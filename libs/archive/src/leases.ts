import { randomUUID } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing } from './durable.js';
import type { Locks } from './locks.js';

// A reader takes its lease before it reads the manifest, a writer looks for leases after it replaced the manifest. So a
// reader that the writer does not see will read the new manifest, and one that it sees keeps the files of the old one.

const folderIn = (directory: string): string => join(directory, 'readers');

export interface Lease {
  /** The reader's own, as long as it has the lease. */
  readonly folder: string;
  release(): Promise<void>;
}

/** Keeps every file of the archive in its place until it is given back, or this process ends. */
export async function takeLease(directory: string, locks: Locks): Promise<Lease> {
  const mine = join(folderIn(directory), randomUUID());
  const lock = await lockAgain(mine, locks);
  return {
    folder: mine,
    release: async () => {
      await lock.release();
      await rm(mine, { recursive: true, force: true });
    },
  };
}

/** Whoever clears up can take the folder away in the moment before it is locked. */
async function lockAgain(folder: string, locks: Locks): ReturnType<Locks['lock']> {
  for (;;) {
    try {
      return await locks.lock(folder);
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  }
}

/** Whether anybody reads; clears up after readers that died. */
export async function isRead(directory: string, locks: Locks): Promise<boolean> {
  let living = 0;
  for (const reader of await namesIn(folderIn(directory))) {
    const path = join(folderIn(directory), reader);
    if ((await locks.holderOf(path)) === null) await rm(path, { recursive: true, force: true });
    else living++;
  }
  return living > 0;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
}
