import type { Language } from '@hindsight/contracts';
import { Command } from 'commander';
import { renderStory } from '../history/render-story.js';
import { untilInterrupted } from '../run.js';
import { say } from '../say.js';
import { settingsOf } from '../settings.js';
import { languageOfAnswer, parseAsOf } from './arguments.js';

interface HistoryOptions {
  readonly asOf?: number;
  readonly lang: Language;
}

export function historyCommand(): Command {
  return new Command('history')
    .description(
      'what is recorded of a customer, what it changed, and what the customer was as of an instant',
    )
    .argument('<id>')
    .option('--as-of <instant>', 'up to here (default: all; the state as of the last closed day)', parseAsOf)
    .addOption(languageOfAnswer())
    .action((id: string, options: HistoryOptions, command: Command) => history(id, options, command));
}

async function history(id: string, { asOf, lang }: HistoryOptions, command: Command): Promise<void> {
  const { withSystem } = await import('../composition.js');
  const { customerStory } = await import('../history/customer-story.js');
  const settings = settingsOf(command);
  await untilInterrupted(() =>
    withSystem({ ...settings, clock: 'log' }, 'guest', async (system) => {
      const story = await customerStory(system, id, asOf);
      say(settings, story, () => renderStory(story, lang));
    }),
  );
}
