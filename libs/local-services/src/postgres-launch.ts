import { spawn, type ChildProcess } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { PortInUse, PostgresDidNotStart } from './errors.js';
import type { Launch } from './postgres-account.js';
import { endPostmaster, postmasterIn } from './postmaster.js';

interface Start {
  readonly command: readonly string[];
  readonly ids: Launch['ids'];
  readonly dataDirectory: string;
  readonly log: string;
  readonly port: number;
}

/** Recovery after a crash can take its time. */
const patienceMs = 120_000;

/**
 * Starts the server and waits until it takes connections.
 * @returns its process id
 * @throws {PortInUse} {PostgresDidNotStart}
 */
export async function launchPostmaster(start: Start): Promise<number> {
  for (const end = Date.now() + patienceMs; ;) {
    const { said, pid } = await launchOnce(start, end);
    if (pid !== null) return pid;
    if (said.includes('could not bind')) throw new PortInUse(start.port);
    // The last workers of a server that was killed are still on their way out.
    const leavingStill = said.includes('is still in use') && Date.now() < end;
    if (!leavingStill) throw new PostgresDidNotStart(start.dataDirectory, said);
    await pause(100);
  }
}

async function launchOnce({ command, ids, dataDirectory, log }: Start, end: number) {
  const [program = '', ...args] = command;
  const file = await open(log, 'a', 0o600);
  try {
    const from = (await file.stat()).size;
    // In a group of its own, or Ctrl-C in the terminal would end it before whoever still has something to write.
    const how = {
      ...ids,
      detached: true,
      cwd: dataDirectory,
      env: { LC_ALL: 'C', PATH: process.env['PATH'] },
    };
    const child = spawn(program, args, { ...how, stdio: ['ignore', file.fd, file.fd] });
    child.unref();
    const pid = await readyPid(child, dataDirectory, end);
    const said = pid === null ? (await readFile(log)).subarray(from).toString() : '';
    return { pid, said };
  } finally {
    await file.close();
  }
}

/** Null when it ended, or was ended because it took too long. */
async function readyPid(child: ChildProcess, dataDirectory: string, end: number): Promise<number | null> {
  // That it could not be started shows in its exit code; unheard, the event would end this process.
  child.once('error', () => undefined);
  while (!hasExited(child)) {
    const postmaster = await postmasterIn(dataDirectory);
    if (postmaster?.ready === true && postmaster.pid === child.pid) return postmaster.pid;
    if (Date.now() > end && child.pid) await endPostmaster(child.pid);
    await pause(10);
  }
  return null;
}

function hasExited({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}
