import { execFile } from 'node:child_process';
import { appendFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { limitWritersIn } from './limit-writers.js';

const run = promisify(execFile);

/** A directory that can be full while others are not. */
export interface Disk {
  readonly directory: string;
  fill(): Promise<void>;
  /** There is room again. */
  free(): Promise<void>;
  /** Nobody may work there any more. */
  close(): Promise<void>;
}

/**
 * A file system of so many megabytes, in memory. Where we may not mount one, a directory whose writers are kept from making files
 * longer: they hear of another error, and a new process has room.
 */
export async function smallDisk(directory: string, megabytes: number): Promise<Disk> {
  await mkdir(directory);
  const options = `size=${megabytes}m,mode=0755`;
  const mounted = run('mount', ['-t', 'tmpfs', '-o', options, 'hindsight-chaos', directory]);
  return mounted.then(
    () => mountedDisk(directory),
    () => limitedDirectory(directory),
  );
}

function mountedDisk(directory: string): Disk {
  const ballast = join(directory, 'ballast');
  return {
    directory,
    fill: async () => {
      for (const bytes of [1_000_000, 4096]) await appendUntilFull(ballast, Buffer.alloc(bytes));
    },
    free: () => rm(ballast, { force: true }),
    close: async () => {
      await run('umount', [directory]);
    },
  };
}

const limitedDirectory = (directory: string): Disk => ({
  directory,
  fill: () => limitWritersIn(directory, '4096'),
  free: () => limitWritersIn(directory, 'unlimited'),
  close: () => Promise.resolve(),
});

async function appendUntilFull(file: string, piece: Buffer): Promise<void> {
  for (;;) {
    try {
      await appendFile(file, piece);
    } catch (failure) {
      if ((failure as NodeJS.ErrnoException).code === 'ENOSPC') return;
      throw failure;
    }
  }
}
