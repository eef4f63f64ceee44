import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startPostgres } from '@hindsight/local-services';
import { startHindsight } from '../support/start-hindsight.js';
import type { Running } from './kept.js';

/** A part of the built program, in a process of its own, which answers any number of requests a minute. */
export async function startPart(
  words: readonly string[],
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<Running> {
  const started = await startHindsight(words, {
    ...options,
    env: { ...options.env, REQUESTS_PER_MINUTE: '0' },
  });
  return {
    kill: () => {
      started.signal('SIGKILL');
    },
    freeze: {
      stop: () => {
        started.signal('SIGSTOP');
      },
      goOn: () => {
        started.signal('SIGCONT');
      },
    },
    gone: started.ended,
  };
}

/** A PostgreSQL whose first process can be killed: the others notice, and end. */
export async function startDatabase(directory: string, port: number): Promise<Running & { url: string }> {
  const { url } = await startPostgres({ directory, port });
  const [pid = ''] = (await readFile(join(directory, 'postgres', 'postmaster.pid'), 'utf8')).split('\n');
  return {
    url,
    freeze: null,
    kill: () => process.kill(Number(pid), 'SIGKILL'),
    gone: untilGone(Number(pid)),
  };
}

/** It is no child of ours, so nobody tells. */
async function untilGone(pid: number): Promise<void> {
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return; // nobody has this number any more
    }
    await sleep(50);
  }
}
