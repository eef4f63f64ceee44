import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ArchiveWriter, type WriterOptions } from '../archive-writer.js';
import type { Locks } from '../locks.js';
import type { LoggedEvent } from '../logged-event.js';
import { stream } from './a-log.js';

const held = new Set<string>();

/** Those of this process. */
export const locks: Locks = {
  lock: async (directory) => {
    if (held.has(directory)) throw new Error(`${directory} is in use`);
    await mkdir(directory, { recursive: true });
    held.add(directory);
    return {
      release: () => {
        held.delete(directory);
        return Promise.resolve();
      },
    };
  },
  holderOf: (directory) => Promise.resolve(held.has(directory) ? process.pid : null),
};

/** A directory of its own, with what takes it away. */
export async function emptyFolder(): Promise<{ directory: string; remove: () => Promise<void> }> {
  const directory = await mkdtemp(join(tmpdir(), 'hindsight-archive-'));
  return { directory, remove: () => rm(directory, { recursive: true }) };
}

export const writerOptions = { locks, currency: 'GBP', buckets: 3, threads: 1 };

/** Syncs an archive with so many portions of a log, one after the other. */
export async function archived(
  directory: string,
  portions: readonly (readonly LoggedEvent[])[],
  options: Partial<WriterOptions> = {},
): Promise<void> {
  const writer = await ArchiveWriter.open(directory, { ...writerOptions, ...options });
  try {
    for (const portion of portions) await writer.sync(stream(portion));
  } finally {
    await writer.close();
  }
}
