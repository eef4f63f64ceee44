import { Command } from 'commander';
import type { Stores } from '../composition.js';
import { renderAccess, renderVerification } from '../access/render-access.js';
import { untilInterrupted } from '../run.js';
import { say } from '../say.js';
import { settingsOf, type Settings } from '../settings.js';
import { speaking } from '../texts/texts.js';
import { parseAsOf, parseWords, positiveWhole, purposeSays } from './arguments.js';

interface AccessOptions {
  readonly customer?: string;
  readonly actor?: string;
  readonly from?: number;
  readonly before?: number;
  readonly limit: number;
  readonly purpose: string;
}

export function accessCommand(): Command {
  const access = new Command('access')
    .description('who was shown customers, and what for; the latest first')
    .option('--customer <id>', 'this customer, or anybody')
    .option('--actor <name>', 'who was shown it')
    .option('--from <instant>', 'then or later', parseAsOf)
    .option('--before <instant>', 'earlier than that', parseAsOf)
    .option('--limit <n>', 'how many at most', positiveWhole, 100)
    .option('--purpose <text>', purposeSays, parseWords, 'hindsight access')
    .action((options: AccessOptions, command: Command) =>
      onStores(command, async ({ readModels }, settings) => {
        const { accessOf } = await import('../access/access-of.js');
        const found = await accessOf(readModels, options);
        say(settings, found, () => renderAccess(found, speaking(settings.language)));
      }),
    );
  access
    .command('forget')
    .description('remove old records, as your term of keeping demands; that it was done stays on record')
    .argument('<before>', 'of earlier than this', parseAsOf)
    .action((before: number, _: unknown, command: Command) =>
      onStores(command, async (stores, settings) => {
        const { forget } = await import('../access/access-of.js');
        const forgotten = await forget(stores, new Date(before));
        say(settings, forgotten, () =>
          speaking(settings.language)('forgotten', { ...forgotten, at: forgotten.before }),
        );
      }),
    );
  addVerify(access);
  return access;
}

function addVerify(access: Command): void {
  access
    .command('verify')
    .description(
      'hold records of access and keys against their hashes in the signed log (exit code 1 where one was altered, dropped or inserted)',
    )
    .action((_: unknown, command: Command) =>
      onStores(command, async ({ readModels, store }, settings) => {
        const { verifyAccess } = await import('../access/verify-access.js');
        const found = await verifyAccess({ store, readModels });
        say(settings, found, () => renderVerification(found, speaking(settings.language)));
        if (!found.intact) process.exitCode = 1;
      }),
    );
}

type Work = (stores: Pick<Stores, 'readModels' | 'store'>, settings: Settings) => Promise<void>;

async function onStores(command: Command, work: Work): Promise<void> {
  const { withStores } = await import('../composition.js');
  const { openServices } = await import('../services.js');
  const settings = settingsOf(command);
  const open = () => openServices(settings, 'guest');
  await untilInterrupted(() => withStores(settings, open, (stores) => work(stores, settings)));
}
