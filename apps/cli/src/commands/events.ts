import { join, resolve } from 'node:path';
import { Command } from 'commander';
import type { EventStoreStats } from '@hindsight/embedded-eventstore';
import { renderStats } from '../events/render-stats.js';
import { runningIn } from '../run-file.js';
import { say } from '../say.js';
import { settingsOf } from '../settings.js';
import { progressOf, type Progress } from '../terminal/progress.js';
import { parseWords, purposeSays } from './arguments.js';

/** The embedded event store as files: what is in them, copies of them. */
export function eventsCommand(): Command {
  return new Command('events')
    .description('the embedded event store on disk: count, verify, back up, restore')
    .addCommand(
      new Command('stats')
        .description('how many events and streams there are, and how much room they take')
        .action((_: unknown, command: Command) => stats(command)),
    )
    .addCommand(
      new Command('verify')
        .description('read all of a store that does not run against its checksums and indexes')
        .action((_: unknown, command: Command) => verify(command)),
    )
    .addCommand(
      new Command('backup')
        .argument('<directory>', 'an empty or a new one')
        .description('copy the store as it is at one instant, running or not, and verify the copy')
        .option('--purpose <text>', purposeSays, parseWords)
        .action((target: string, { purpose }: Purpose, command: Command) => backUp(target, purpose, command)),
    )
    .addCommand(
      new Command('restore')
        .argument('<directory>', 'that a backup was made into')
        .description('verify a backup and put it where there is no store')
        .action((backup: string, _: unknown, command: Command) => restore(backup, command)),
    );
}

async function stats(command: Command): Promise<void> {
  const { eventStoreStats } = await import('../events/store-files.js');
  tellStats(command, storeOf(command), await eventStoreStats(storeOf(command)));
}

async function verify(command: Command): Promise<void> {
  const { eventStoreStats, verifyEventStore } = await import('../events/store-files.js');
  await verifyEventStore(storeOf(command), shown(command));
  tellStats(command, storeOf(command), await eventStoreStats(storeOf(command)));
}

interface Purpose {
  readonly purpose?: string;
}

/** Where the system runs it goes on record; a store that does not run is copied without a database, as its files could be. */
async function backUp(target: string, purpose: string | undefined, command: Command): Promise<void> {
  const running = await runningIn(settingsOf(command).directory);
  if (running) {
    const { keepAccessAt } = await import('../access/keep-access.js');
    await keepAccessAt(running, { command: 'events backup', customers: null, purpose });
  }
  const { backUpEventStore } = await import('../events/store-files.js');
  tellStats(command, resolve(target), await backUpEventStore(storeOf(command), target, shown(command)));
}

async function restore(backup: string, command: Command): Promise<void> {
  const { restoreEventStore } = await import('../events/store-files.js');
  tellStats(command, storeOf(command), await restoreEventStore(backup, storeOf(command), shown(command)));
}

/** Where local-services keep it. */
const storeOf = (command: Command) => join(settingsOf(command).directory, 'eventstore');

function tellStats(command: Command, directory: string, counted: EventStoreStats): void {
  const settings = settingsOf(command);
  say(settings, { directory, ...counted }, () => renderStats(directory, counted, settings.language));
}

/** A bar, from when it is known how many events there are. */
function shown(command: Command): (done: number, of: number) => void {
  let progress: Progress | null = null;
  let before = 0;
  return (done, of) => {
    progress ??= progressOf('verified', of, settingsOf(command));
    progress.advance(done - before);
    before = done;
    if (done === of) progress.stop();
  };
}
