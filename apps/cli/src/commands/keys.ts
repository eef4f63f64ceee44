import { roles, type Role } from '@hindsight/contracts';
import { Command, Option } from 'commander';
import type { Stores } from '../composition.js';
import { keyView, renderKeys } from '../access/render-keys.js';
import { acting } from '../rule-sets/acting.js';
import { untilInterrupted } from '../run.js';
import { say } from '../say.js';
import { settingsOf } from '../settings.js';
import { speaking } from '../texts/texts.js';
import { parseAsOf, parseWords } from './arguments.js';

interface CreateOptions {
  readonly role: readonly Role[];
  readonly name?: string;
  readonly purpose?: string;
  readonly expires?: number;
  readonly as?: string;
}

export function keysCommand(): Command {
  const keys = new Command('keys').description('API keys: who may use the API over HTTP, and for what');
  keys
    .command('create')
    .description('make a key and show it, this once: what is kept of it is a hash')
    .addOption(
      new Option('--role <role...>', 'what it may do; several may be given')
        .choices(roles)
        .makeOptionMandatory(),
    )
    .option('--name <name>', 'who acts with it (default: the first role)')
    .option('--purpose <text>', 'what it reads customers for, where a request does not say', parseWords)
    .option('--expires <instant>', 'from when on it opens nothing (default: never)', parseAsOf)
    .option('--as <name>', 'who makes it (default: the user of this machine)')
    .action((options: CreateOptions, command: Command) => onStores(command, create(options)));
  keys
    .command('list')
    .description('all keys, those included that open nothing any more')
    .action((_: unknown, command: Command) => onStores(command, list));
  keys
    .command('revoke <id>')
    .description('have a key open nothing from now on')
    .option('--as <name>', 'who revokes it (default: the user of this machine)')
    .action((id: string, { as }: { readonly as?: string }, command: Command) =>
      onStores(command, revoke(id, as)),
    );
  return keys;
}

type Work = (stores: Stores) => Promise<void>;

async function onStores(command: Command, work: Work): Promise<void> {
  const { withStores } = await import('../composition.js');
  const { openServices } = await import('../services.js');
  const settings = settingsOf(command);
  await untilInterrupted(() => withStores(settings, () => openServices(settings, 'guest'), work));
}

const create =
  ({ role, name = role[0] ?? '', purpose, expires, as }: CreateOptions): Work =>
  async ({ readModels, settings }) => {
    const { createKey } = await import('../access/change-keys.js');
    const expiresAt = expires === undefined ? null : new Date(expires);
    const asked = { name: acting(name), roles: [...new Set(role)], expiresAt, createdBy: acting(as) };
    const { key, row } = await createKey(readModels, { ...asked, purpose: purpose ?? null });
    const speak = speaking(settings.language);
    say(settings, { key, ...keyView(row) }, () =>
      [key, speak('keyShownOnce', { name, roles: row.roles.join(', '), id: row.id })].join('\n'),
    );
  };

const list: Work = async ({ readModels, settings }) => {
  const { keysIn } = await import('../access/change-keys.js');
  const keys = await keysIn(readModels);
  say(settings, { keys: keys.map(keyView) }, () => renderKeys(keys, new Date(), speaking(settings.language)));
};

const revoke =
  (id: string, as: string | undefined): Work =>
  async ({ readModels, settings }) => {
    const { revoke: revokeKey } = await import('../access/change-keys.js');
    const row = await revokeKey(readModels, id, acting(as));
    say(settings, keyView(row), () => speaking(settings.language)('keyRevoked', { id, name: row.name }));
  };
