import { execFile } from 'node:child_process';
import { readdir, readlink } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Says how long (bytes, or `unlimited`) files may become that are written by whoever works in a directory, and by those whom they start
 * (Linux; needs no rights over processes of one's own).
 */
export async function limitWritersIn(directory: string, bytes: string): Promise<void> {
  for (const pid of await processesIn(directory)) {
    // it may be gone by now
    await run('prlimit', ['--pid', pid, `--fsize=${bytes}:`]).catch(() => undefined);
  }
}

async function processesIn(directory: string): Promise<string[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const places = await Promise.all(
    pids.map(async (pid) => ({ pid, place: await readlink(`/proc/${pid}/cwd`).catch(() => '') })),
  );
  return places.filter(({ place }) => `${place}/`.startsWith(`${directory}/`)).map(({ pid }) => pid);
}
