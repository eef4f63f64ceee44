import { Command } from 'commander';
import type { System } from '../composition.js';
import { acting } from '../rule-sets/acting.js';
import { untilInterrupted } from '../run.js';
import { say } from '../say.js';
import { settingsOf } from '../settings.js';
import { speaking } from '../texts/texts.js';
import { parseWords } from './arguments.js';

export function parkedCommand(): Command {
  const parked = new Command('parked').description(
    'customers that stopped because an event could not be applied',
  );
  parked
    .command('list')
    .description('list them, with what stands in the way')
    .action((_: unknown, command: Command) => onSystem(command, list));
  parked
    .command('show <id>')
    .description('show the event at which a customer stands, whole, and how many wait behind it')
    .action((id: string, _: unknown, command: Command) => onSystem(command, show(id)));
  parked
    .command('retry [id]')
    .description('read their streams again, all of them or one, and let those go on that can')
    .action((id: string | undefined, _: unknown, command: Command) => onSystem(command, retry(id)));
  parked
    .command('skip <id>')
    .description('pass over the event at which a customer stands, for good; what waits behind it applies')
    .requiredOption('--reason <text>', 'why, for whoever asks; recorded with it', parseWords)
    .option('--as <name>', 'who decides it (default: the user of this machine)')
    .action((id: string, options: SkipOptions, command: Command) => onSystem(command, skip(id, options)));
  return parked;
}

interface SkipOptions {
  readonly reason: string;
  readonly as?: string;
}

type Work = (system: System, signal: AbortSignal) => Promise<void>;

async function onSystem(command: Command, work: Work): Promise<void> {
  const { withSystem } = await import('../composition.js');
  const settings = settingsOf(command);
  await untilInterrupted((signal) =>
    withSystem({ ...settings, clock: 'log' }, 'guest', (system) => work(system, signal)),
  );
}

async function onRecord({ readModels }: System, command: string, answer: unknown): Promise<void> {
  const { keepNamed } = await import('../access/keep-named.js');
  await keepNamed(readModels, `parked ${command}`, { answer });
}

const list: Work = async (system, signal) => {
  const { parkedIn } = await import('../parking/parking.js');
  const { renderParked } = await import('../parking/render-parked.js');
  const parked = await parkedIn(system, signal);
  await onRecord(system, 'list', parked);
  say(system.settings, { parked }, () => renderParked(parked, speaking(system.settings.language)));
};

const show =
  (id: string): Work =>
  async (system, signal) => {
    const { parkedEventIn } = await import('../parking/parked-event.js');
    const { renderParkedEvent } = await import('../parking/render-parked-event.js');
    const parked = await parkedEventIn(system, id, signal);
    await onRecord(system, 'show', parked);
    say(system.settings, parked, () => renderParkedEvent(parked, speaking(system.settings.language)));
  };

const retry =
  (id: string | undefined): Work =>
  async (system, signal) => {
    const { retryIn } = await import('../parking/parking.js');
    const { renderRetried } = await import('../parking/render-parked.js');
    const retried = await retryIn(system, id, signal);
    say(system.settings, { retried }, () => renderRetried(retried, speaking(system.settings.language)));
  };

const skip =
  (customerId: string, { reason, as }: SkipOptions): Work =>
  async (system, signal) => {
    const { skipIn, renderSkipped } = await import('../parking/skip-event.js');
    const skipped = await skipIn(system, { customerId, reason, by: acting(as) }, signal);
    say(system.settings, skipped, () => renderSkipped(skipped, speaking(system.settings.language)));
  };
