import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where a running system can be reached: what a second terminal attaches to. */
export interface Running {
  readonly pid: number;
  readonly eventStoreUrl: string;
  /** Carries the password; the file can be read by its owner only. */
  readonly databaseUrl: string;
}

const fileIn = (directory: string) => join(directory, 'run.json');

export async function announce(directory: string, running: Running): Promise<void> {
  await rm(fileIn(directory), { force: true }); // so that the mode below is that of a new file
  await writeFile(fileIn(directory), `${JSON.stringify(running)}\n`, { mode: 0o600 });
}

export const withdraw = (directory: string): Promise<void> => rm(fileIn(directory), { force: true });

/** The system that runs in a directory; null when none does, whatever a dead one left behind. */
export async function runningIn(directory: string): Promise<Running | null> {
  const text = await readFile(fileIn(directory), 'utf8').catch(() => null);
  if (text === null) return null;
  const running = JSON.parse(text) as Running; // written by `announce` only
  return isAlive(running.pid) ? running : null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // kill throws nothing else: it lives, and is not ours
  }
}
