import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/** Whether a process runs under this id. A dead one that nobody has buried yet (zombie) does not run. */
export async function isRunning(pid: number): Promise<boolean> {
  if (!isTaken(pid)) return false;
  const [state] = (await statOf(pid)) ?? [];
  return state !== 'Z' && state !== 'X';
}

/**
 * Tells a process from a later one that got the same id: when it started, in the system's own count. Empty where the
 * system does not say (no /proc).
 */
export async function birthOf(pid: number): Promise<string> {
  const fields = await statOf(pid);
  return fields?.[19] ?? '';
}

/** Whether the process that had this id and birth still runs; a stranger with its id is not it. */
export async function isSameProcess(pid: number, birth: string): Promise<boolean> {
  return (await isRunning(pid)) && (await birthOf(pid)) === birth;
}

/** The command line of a running process, arguments separated by spaces; empty when there is none. */
export async function commandLineOf(pid: number): Promise<string> {
  const fromProc = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
  if (fromProc !== null) return fromProc.replaceAll('\0', ' ');
  const listed = await promisify(execFile)('ps', ['-o', 'command=', '-p', String(pid)]).catch(() => null);
  return listed?.stdout ?? '';
}

/** Whether this id is in use, if only by a zombie. */
export function isTaken(pid: number): boolean {
  // 0 and below mean groups of processes.
  if (!(pid > 0)) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Not allowed to signal it: then it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The fields of /proc/<pid>/stat from the state on; the name before them may itself hold spaces and brackets. */
async function statOf(pid: number): Promise<string[] | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? null;
}
