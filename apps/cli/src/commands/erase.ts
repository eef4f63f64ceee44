import { Command } from 'commander';
import type { ErasureReceipt } from '@hindsight/contracts';
import type { System } from '../composition.js';
import { acting } from '../rule-sets/acting.js';
import { untilInterrupted } from '../run.js';
import { say } from '../say.js';
import { settingsOf } from '../settings.js';
import { speaking } from '../texts/texts.js';
import { parseWords } from './arguments.js';

interface Options {
  readonly request: string;
  readonly basis: string;
  readonly as?: string;
}

export function eraseCommand(): Command {
  return new Command('erase')
    .description(
      "erase a customer's personal data, for good: destroy its key, record that, scrub tables, and say what was done; asked again, it " +
        'goes on where it broke off',
    )
    .argument('<customer>')
    .requiredOption(
      '--request <id>',
      'your own id of the request: the same again is the same request',
      parseWords,
    )
    .requiredOption(
      '--basis <text>',
      'legal basis, such as "GDPR art. 17"; recorded, so nothing personal',
      parseWords,
    )
    .option('--as <name>', 'who asks (default: the user of this machine)')
    .action(erase);
}

export function erasureCommand(): Command {
  return new Command('erasure')
    .description('what was done for a request to be erased')
    .argument('<request>')
    .action(show);
}

async function erase(customerId: string, { request, basis, as }: Options, command: Command): Promise<void> {
  const { eraseIn } = await import('../vault/erase-customer.js');
  const asked = { customerId, requestId: request, legalBasis: basis, by: acting(as) };
  await answer(command, (system, signal) => eraseIn(system, asked, signal));
}

async function show(requestId: string, _: unknown, command: Command): Promise<void> {
  const { erasureIn } = await import('../vault/erase-customer.js');
  await answer(command, (system) => erasureIn(system, requestId));
}

type Asked = (system: System, signal: AbortSignal) => Promise<ErasureReceipt>;

async function answer(command: Command, asked: Asked): Promise<void> {
  const { withSystem } = await import('../composition.js');
  const { renderErasure } = await import('../vault/erase-customer.js');
  const settings = settingsOf(command);
  await untilInterrupted((signal) =>
    withSystem({ ...settings, clock: 'log' }, 'guest', async (system) => {
      const receipt = await asked(system, signal);
      say(settings, receipt, () => renderErasure(receipt, speaking(settings.language)));
    }),
  );
}
