import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Ends the PostgreSQL of this run, if one was started, and throws everything away. */
export default async function endTests() {
  const directory = process.env.HINDSIGHT_TEST_DIRECTORY;
  const pidFile = join(directory, 'postgres', 'postmaster.pid');
  const pid = Number((await readFile(pidFile, 'utf8').catch(() => '')).split('\n')[0]);
  // Immediate shutdown: nothing of it will be read again. It removes its pid file when it is gone.
  if (pid > 0) process.kill(pid, 'SIGQUIT');
  for (let waits = 0; pid > 0 && waits < 500 && existsSync(pidFile); waits++) await pause(10);
  await rm(directory, { recursive: true, force: true });
}
