import { Command } from 'commander';
import type { System } from '../composition.js';
import { untilInterrupted } from '../run.js';
import { say } from '../say.js';
import { settingsOf } from '../settings.js';
import { speaking } from '../texts/texts.js';

export function vaultCommand(): Command {
  const vault = new Command('vault').description("the keys that customers' personal data is encrypted under");
  vault
    .command('status')
    .description("which key-encryption key wraps, and how many customers' keys each one holds")
    .action((_: unknown, command: Command) => onSystem(command, status));
  vault
    .command('rotate-kek')
    .description(
      "make a new key-encryption key, and wrap all customers' keys under it, while everything runs",
    )
    .option('--forget', 'remove earlier ones from the file: backups of the vault made before open no more')
    .action((options: Rotating, command: Command) => onSystem(command, rotate(options)));
  return vault;
}

interface Rotating {
  readonly forget?: true;
}

type Work = (system: System) => Promise<void>;

async function onSystem(command: Command, work: Work): Promise<void> {
  const { withSystem } = await import('../composition.js');
  await untilInterrupted(() => withSystem({ ...settingsOf(command), clock: 'log' }, 'guest', work));
}

const status: Work = async (system) => {
  const { holdingsIn, renderHoldings } = await import('../vault/rotate-kek.js');
  const holdings = await holdingsIn(system);
  say(system.settings, holdings, () => renderHoldings(holdings, speaking(system.settings.language)));
};

const rotate =
  ({ forget = false }: { readonly forget?: boolean }): Work =>
  async (system) => {
    const { rotateIn, renderRotated } = await import('../vault/rotate-kek.js');
    const rotated = await rotateIn(system, forget);
    say(system.settings, rotated, () => renderRotated(rotated, speaking(system.settings.language)));
  };
