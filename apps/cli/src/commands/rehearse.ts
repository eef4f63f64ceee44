import { Command } from 'commander';
import { untilInterrupted } from '../run.js';
import { say } from '../say.js';
import { settingsOf } from '../settings.js';
import { countingOf } from '../terminal/counting.js';

export function rehearseCommand(): Command {
  return new Command('rehearse')
    .description(
      'read every event of the log as this release reads it, and write nothing (exit code 1 where one cannot be read)',
    )
    .action((_: unknown, command: Command) => run(command));
}

async function run(command: Command): Promise<void> {
  const { withEventStore } = await import('../with-event-store.js');
  const { rehearse, rehearsedPrefixes } = await import('../rehearse/rehearse.js');
  const { renderRehearsal } = await import('../rehearse/render-rehearsal.js');
  const settings = settingsOf(command);
  const counting = countingOf('rehearsing', settings);
  await untilInterrupted((signal) =>
    withEventStore(settings, async (store) => {
      const events = counting.counted(store.readAll(rehearsedPrefixes));
      const rehearsal = await rehearse(events, signal).finally(() => {
        counting.stop();
      });
      say(settings, rehearsal, () => renderRehearsal(rehearsal, settings.language));
      if (rehearsal.unreadCount > 0) process.exitCode = 1;
    }),
  );
}
