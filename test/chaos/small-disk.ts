import { execFile } from 'node:child_process';
import { appendFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

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

/** Whether one can be made here: mounting is for root alone, and not for every root. */
export async function canMount(): Promise<boolean> {
  const directory = await mkdtemp(join(tmpdir(), 'hindsight-mount-'));
  try {
    await (await smallDisk(join(directory, 'disk'), 1)).close();
    return true;
  } catch {
    return false; // whoever asks says what that means
  } finally {
    await rm(directory, { recursive: true });
  }
}

/** A file system of so many megabytes, in memory. @throws what `mount` says where that is refused */
export async function smallDisk(directory: string, megabytes: number): Promise<Disk> {
  await mkdir(directory);
  const options = `size=${megabytes}m,mode=0755`;
  await run('mount', ['-t', 'tmpfs', '-o', options, 'hindsight-chaos', directory]);
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
