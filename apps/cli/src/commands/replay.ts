import { Command } from 'commander';
import { comparisonJson } from '../replay/comparison-json.js';
import { renderComparison } from '../replay/render-comparison.js';
import { readRuleSetFile } from '../rule-set-file.js';
import { untilInterrupted } from '../run.js';
import { say } from '../say.js';
import { settingsOf } from '../settings.js';
import { parseAsOf, positiveWhole } from './arguments.js';

interface ReplayOptions {
  readonly control: string;
  readonly candidate: string;
  readonly asOf?: number;
  readonly movers: number;
}

export function replayCommand(): Command {
  return new Command('replay')
    .description('replay all of history under a candidate rule set, and compare it with the one in force')
    .requiredOption('--control <id>', 'the rule set in force with this id')
    .requiredOption('--candidate <file>', 'a rule set file')
    .option('--as-of <instant>', 'the last instant evaluated (default: the last closed day)', parseAsOf)
    .option('--movers <n>', 'how many movers of each output are named', positiveWhole, 10)
    .action((options: ReplayOptions, command: Command) => replay(options, command));
}

async function replay(options: ReplayOptions, command: Command): Promise<void> {
  const settings = settingsOf(command);
  const { reportingCurrency } = settings;
  const { control, asOf, movers } = options;
  const { ruleSet: candidate } = await readRuleSetFile(options.candidate);
  const { withEventStore } = await import('../composition.js');
  const { replayAgainst } = await import('../replay/replay-against.js');
  await untilInterrupted((signal) =>
    withEventStore(settings, async (store) => {
      const comparison = await replayAgainst(store, { control, candidate, asOf, movers, settings, signal });
      say(settings, comparisonJson(comparison, reportingCurrency), () =>
        renderComparison(comparison, reportingCurrency),
      );
    }),
  );
}
