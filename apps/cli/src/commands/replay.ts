import { Command } from 'commander';
import { placeFor } from '../report/report-place.js';
import type { Language } from '../report/text.js';
import { comparisonJson } from '../replay/comparison-json.js';
import { renderComparison } from '../replay/render-comparison.js';
import { readRuleSetFile } from '../rule-set-file.js';
import { untilInterrupted } from '../run.js';
import { say } from '../say.js';
import { settingsOf } from '../settings.js';
import { languageOption, parseAsOf, positiveWhole } from './arguments.js';

interface ReplayOptions {
  readonly control: string;
  readonly candidate: string;
  readonly asOf?: number;
  readonly movers: number;
  readonly report?: string;
  readonly lang: Language;
}

export function replayCommand(): Command {
  return new Command('replay')
    .description('replay all of history under a candidate rule set, and compare it with the one in force')
    .requiredOption('--control <id>', 'the rule set in force with this id')
    .requiredOption('--candidate <file>', 'a rule set file')
    .option('--as-of <instant>', 'the last instant evaluated (default: the last closed day)', parseAsOf)
    .option('--movers <n>', 'how many movers of each output are named', positiveWhole, 10)
    .option('--report <file>', 'the page with the report (default: in reports/ of the directory)')
    .addOption(languageOption())
    .action((options: ReplayOptions, command: Command) => replay(options, command));
}

async function replay(options: ReplayOptions, command: Command): Promise<void> {
  const settings = settingsOf(command);
  const { reportingCurrency } = settings;
  const { control, asOf, movers } = options;
  const { ruleSet: candidate } = await readRuleSetFile(options.candidate);
  const place = await placeFor(options.report, settings.directory);
  const { withEventStore } = await import('../composition.js');
  const { replayAgainst } = await import('../replay/replay-against.js');
  const { writeReport } = await import('../report/write-report.js');
  await untilInterrupted((signal) =>
    withEventStore(settings, async (store) => {
      const request = { control, candidate, asOf, movers, settings, signal };
      const replayed = await replayAgainst(store, request);
      const { html } = await writeReport(place, replayed, {
        currency: reportingCurrency,
        language: options.lang,
      });
      const { comparison } = replayed;
      say(
        settings,
        { ...comparisonJson(comparison, reportingCurrency), report: html },
        () => `${renderComparison(comparison, reportingCurrency)}\n\nreport: ${html}`,
      );
    }),
  );
}
