import { rename, rm } from 'node:fs/promises';
import { orDiskFull } from '@hindsight/archive';

type Replacement = readonly [file: string, write: (fresh: string) => Promise<void>];

/**
 * Writes files beside those that are there, and puts them in their places when all are written.
 * @throws {DiskFull} and what was there stays
 */
export async function replaceAll(folder: string, all: readonly Replacement[]): Promise<void> {
  try {
    await orDiskFull(folder, async () => {
      for (const [file, write] of all) await write(freshOf(file));
    });
    for (const [file] of all) await rename(freshOf(file), file);
  } finally {
    for (const [file] of all) await rm(freshOf(file), { force: true });
  }
}

/** Where a file is written before it takes its place. */
export const freshOf = (file: string): string => `${file}.${process.pid}`;
