import { Command } from 'commander';
import { renderStatus } from '../operations/render-status.js';
import { say } from '../say.js';
import { settingsOf } from '../settings.js';

export function statusCommand(): Command {
  return new Command('status')
    .description('what runs in the directory: process, addresses, versions, how far it is behind the log')
    .action((_: unknown, command: Command) => status(command));
}

async function status(command: Command): Promise<void> {
  const { statusOf } = await import('../operations/status.js');
  const settings = settingsOf(command);
  const found = await statusOf(settings);
  say(settings, found, () => renderStatus(found, settings.language));
}
