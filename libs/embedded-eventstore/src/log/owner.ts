import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';

/**
 * Who has a directory open, as written in the directory itself: LMDB's own lock makes claiming it atomic, and the kernel
 * gives that lock back when its holder dies. A process is told from a later one of the same number by when it started.
 * Only processes that see each other can tell: not two containers that share a volume.
 */
export interface Owner {
  pid: number;
  startedAt: string;
  token: string;
}

export function thisProcess(): Owner {
  return { pid: process.pid, startedAt: startedAt(process.pid), token: randomUUID() };
}

/** Whether another process than this one, still alive, is the owner. */
export function isAliveElsewhere(owner: Owner): boolean {
  return owner.pid !== process.pid && isAlive(owner.pid) && startedAt(owner.pid) === owner.startedAt;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // what `kill` throws; EPERM: alive, but not ours
  }
}

/** Linux: clock ticks since boot, field 22 of /proc/PID/stat, counted behind the name, which may hold anything. */
function startedAt(pid: number): string {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return ''; // no /proc here: the number alone must do
  }
}
