import { Command } from 'commander';
import type { KnownAt, Rules } from '@hindsight/replay';
import { renderStory } from '../customer/render-story.js';
import { untilInterrupted } from '../run.js';
import { say } from '../say.js';
import { settingsOf } from '../settings.js';
import { parseAsOf, parseWords, purposeSays } from './arguments.js';
import { axesOf, knownAtOption, rulesOption } from './axes.js';

interface CustomerOptions {
  readonly asOf?: number;
  readonly knownAt?: KnownAt;
  readonly rules: Rules;
  readonly purpose?: string;
  readonly access?: true;
}

export function customerCommand(): Command {
  return new Command('customer')
    .alias('history')
    .description(
      'a customer on three axes of time: what was recorded, what it changed, and what the customer was at an instant, as known when, ' +
        'under which rules',
    )
    .argument('<id>')
    .option('--as-of <instant>', 'up to here (default: all; the state as of the last closed day)', parseAsOf)
    .addOption(knownAtOption())
    .addOption(rulesOption())
    .option('--access', 'with who was shown the customer, and what for')
    .option('--purpose <text>', purposeSays, parseWords)
    .action((id: string, options: CustomerOptions, command: Command) => customer(id, options, command));
}

async function customer(id: string, options: CustomerOptions, command: Command): Promise<void> {
  const { withSystem } = await import('../composition.js');
  const { keepAccess } = await import('../access/keep-access.js');
  const { customerStory } = await import('../customer/customer-story.js');
  const settings = settingsOf(command);
  await untilInterrupted(() =>
    withSystem({ ...settings, clock: 'log' }, 'guest', async (system) => {
      const { access, purpose } = options;
      const story = await customerStory(system, id, {
        ...axesOf(options, options.asOf),
        withAccess: access ?? false,
      });
      await keepAccess(system.readModels, { command: 'customer', customers: [id], purpose });
      say(settings, story, () => renderStory(story, settings.language));
    }),
  );
}
