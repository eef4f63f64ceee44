import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PostgresDidNotStop } from './errors.js';
import { commandLineOf, isRunning, isTaken } from './processes.js';

/** What PostgreSQL says of itself in postmaster.pid, as far as it has come: the first line is its pid, the eighth its state. */
interface Postmaster {
  readonly pid: number;
  readonly ready: boolean;
}

export async function postmasterIn(dataDirectory: string): Promise<Postmaster | null> {
  const text = await readFile(pidFile(dataDirectory), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  return pid > 0 ? { pid, ready: lines[7]?.trim() === 'ready' } : null;
}

/** Ends the server that a killed process left behind. */
export async function endOrphan(dataDirectory: string): Promise<void> {
  const orphan = await postmasterIn(dataDirectory);
  if (!orphan) return;
  if (await worksIn(orphan.pid, dataDirectory)) return endPostmaster(orphan.pid);
  // The id now belongs to a stranger, or to a dead process that nobody buried: PostgreSQL would take either for a server
  // of its own. When nobody has the id, PostgreSQL clears up by itself, and knows better what else to look at.
  if (isTaken(orphan.pid)) await rm(pidFile(dataDirectory), { force: true });
}

/**
 * Fast shutdown: clients are cut off, everything is written. After 30 s: at once, which the next start repairs.
 * @throws {PostgresDidNotStop}
 */
export async function endPostmaster(pid: number): Promise<void> {
  for (const [signal, patienceMs] of [['SIGINT', 30_000] as const, ['SIGQUIT', 10_000] as const]) {
    send(pid, signal);
    if (await hasEnded(pid, patienceMs)) return;
  }
  throw new PostgresDidNotStop(pid);
}

/** Exact, because a stranger must never be ended: it runs, and was started on this very data directory. */
async function worksIn(pid: number, dataDirectory: string): Promise<boolean> {
  return (await isRunning(pid)) && (await commandLineOf(pid)).includes(` -D ${dataDirectory} `);
}

async function hasEnded(pid: number, patienceMs: number): Promise<boolean> {
  for (const end = Date.now() + patienceMs; Date.now() < end;) {
    if (!(await isRunning(pid))) return true;
    await pause(10);
  }
  return false;
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function pidFile(dataDirectory: string): string {
  return join(dataDirectory, 'postmaster.pid');
}
