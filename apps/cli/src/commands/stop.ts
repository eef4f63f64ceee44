import { setTimeout as sleep } from 'node:timers/promises';
import { Command } from 'commander';
import { birthOf, holderOf, isSameProcess } from '@hindsight/local-services';
import { messageOf } from '../bad-input.js';
import { say } from '../say.js';
import { settingsOf } from '../settings.js';
import { speaking } from '../texts/texts.js';

const patienceMs = 60_000;
const lookEveryMs = 50;

export function stopCommand(): Command {
  return new Command('stop')
    .description('ask what runs in the directory to end, and wait until it has')
    .action((_: unknown, command: Command) => stop(command));
}

async function stop(command: Command): Promise<void> {
  const settings = settingsOf(command);
  const { directory } = settings;
  // The holder of the lock, not run.json: it can be ended while it is still starting, too.
  const pid = await holderOf(directory);
  if (pid !== null) await end(pid);
  const speak = speaking(settings.language);
  say(settings, { directory, stopped: pid }, () =>
    pid === null ? speak('nothingRunsIn', { directory }) : speak('processHasEnded', { pid }),
  );
}

async function end(pid: number): Promise<void> {
  const birth = await birthOf(pid);
  tellToEnd(pid);
  for (const deadline = performance.now() + patienceMs; await isSameProcess(pid, birth);) {
    if (performance.now() > deadline) {
      throw new Error(`process ${pid} was told to end ${patienceMs / 1000} s ago and still runs`);
    }
    await sleep(lookEveryMs);
  }
}

function tellToEnd(pid: number): void {
  try {
    process.kill(pid, 'SIGTERM');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return; // it was faster
    throw new Error(`process ${pid} cannot be told to end: ${messageOf(error)}`, { cause: error });
  }
}
