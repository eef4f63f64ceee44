import { Command } from 'commander';
import type { KnownAt, Rules } from '@hindsight/replay';
import { untilInterrupted } from '../run.js';
import { say } from '../say.js';
import { settingsOf } from '../settings.js';
import { renderWhy } from '../why/render-why.js';
import { parseAsOf, parseWords, purposeSays } from './arguments.js';
import { axesOf, knownAtOption, rulesOption } from './axes.js';

interface WhyOptions {
  readonly at?: number;
  readonly knownAt?: KnownAt;
  readonly rules: Rules;
  readonly purpose?: string;
}

export function whyCommand(): Command {
  return new Command('why')
    .description('why a customer is what it is: the rule, the values, the events, and what would change it')
    .argument('<id>')
    .argument('<output>', 'an output of a rule set in force: tier, stage, rfm …')
    .option('--at <instant>', 'the instant to explain (default: the last closed day)', parseAsOf)
    .addOption(knownAtOption())
    .addOption(rulesOption())
    .option('--purpose <text>', purposeSays, parseWords)
    .action((id: string, output: string, options: WhyOptions, command: Command) =>
      why(id, output, options, command),
    );
}

async function why(id: string, output: string, options: WhyOptions, command: Command): Promise<void> {
  const { withSystem } = await import('../composition.js');
  const { keepAccess } = await import('../access/keep-access.js');
  const { explained } = await import('../why/explained.js');
  const settings = settingsOf(command);
  await untilInterrupted(() =>
    withSystem({ ...settings, clock: 'log' }, 'guest', async (system) => {
      const explanation = await explained(system, id, output, axesOf(options, options.at));
      await keepAccess(system.readModels, { command: 'why', customers: [id], purpose: options.purpose });
      say(settings, explanation, () => renderWhy(explanation, settings.language));
    }),
  );
}
