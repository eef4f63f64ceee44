import { Command, Option } from 'commander';
import type { CohortsAsked, KnownAt, OutcomeAsked } from '@hindsight/replay';
import { BadInput } from '../bad-input.js';
import { placeFor } from '../report/report-place.js';
import { comparisonJson } from '../replay/comparison-json.js';
import { renderComparison } from '../replay/render-comparison.js';
import { readRuleSetFile } from '../rule-set-file.js';
import { untilInterrupted } from '../run.js';
import { say } from '../say.js';
import { settingsOf } from '../settings.js';
import { said, speaking } from '../texts/texts.js';
import {
  outcomeOf,
  parseOutcome,
  parseLabel,
  parseAsOf,
  parseKnownAt,
  parseWords,
  positiveWhole,
  purposeSays,
} from './arguments.js';
import { replayVerifyCommand } from './replay-verify.js';

interface ReplayOptions {
  readonly control?: string;
  readonly candidate?: string;
  readonly asOf?: number;
  readonly knownAt?: KnownAt;
  readonly movers: number;
  readonly outcome?: Pick<OutcomeAsked, 'kind' | 'days'>;
  readonly label?: Pick<OutcomeAsked, 'output' | 'label'>;
  readonly cohorts?: CohortsAsked;
  readonly report?: string;
  readonly purpose?: string;
}

export function replayCommand(): Command {
  return new Command('replay')
    .description('replay all of history under a candidate rule set, and compare it with the one in force')
    .option(
      '--control <id>',
      'the rule set in force with this id; `id@version` for any version of it, `id@timeline` for what was in force when',
    )
    .option('--candidate <file>', 'a rule set file')
    .option('--as-of <instant>', 'the last instant evaluated (default: the last closed day)', parseAsOf)
    .option(
      '--known-at <point>',
      'how far the log is known: a position, or an instant of recording',
      parseKnownAt,
    )
    .option('--movers <n>', 'how many movers of each output are named', positiveWhole, 10)
    .option('--outcome <kind>', 'what came after: churned:DAYS, or no-purchase:DAYS', parseOutcome)
    .option('--label <label>', 'what is held against it: OUTPUT=RESULT, such as stage=流失期', parseLabel)
    .addOption(cohortsOption())
    .option('--report <file>', 'the page with the report (default: in reports/ of the directory)')
    .option('--purpose <text>', purposeSays, parseWords)
    .action((options: ReplayOptions, command: Command) => replay(options, command))
    .addCommand(replayVerifyCommand());
}

const cohortsOption = () =>
  new Option(
    '--cohorts <period>',
    'customers by when they began (default: by month, by quarter where there are more than 24)',
  ).choices(['month', 'quarter', 'none']);

async function replay(options: ReplayOptions, command: Command): Promise<void> {
  const settings = settingsOf(command);
  const { reportingCurrency: currency, language } = settings;
  const { asOf, knownAt, movers, cohorts, purpose } = options;
  const { control, candidate: file } = sidesOf(options);
  const candidate = await readRuleSetFile(file);
  const outcome = outcomeOf(options);
  const place = await placeFor(options.report, settings.directory);
  const { withEventStore } = await import('../with-event-store.js');
  const { replayAgainst } = await import('../replay/replay-against.js');
  const { keepAccessAt } = await import('../access/keep-access.js');
  const { writeReport } = await import('../report/write-report.js');
  await untilInterrupted((signal) =>
    withEventStore(settings, (store, services) => {
      const request = { control, candidate, asOf, knownAt, movers, outcome, cohorts, settings, signal };
      return replayAgainst(store, request, async (replayed, moved) => {
        // It names who moved, in a file beside it all of them.
        await keepAccessAt(services, { command: 'replay', customers: null, purpose });
        const { html } = await writeReport(place, { replayed, moved }, { currency, language });
        const { comparison, evidence } = replayed;
        const told = { evidence, ...comparisonJson(comparison, currency), report: html };
        const text = () => renderComparison(comparison, currency, language);
        const where = speaking(language)('report', { file: html });
        say(settings, told, () => `${text()}\n\n${where}`);
      });
    }),
  );
}

function sidesOf({ control, candidate }: ReplayOptions): {
  readonly control: string;
  readonly candidate: string;
} {
  if (control === undefined) throw new BadInput(said('sayControl'));
  if (candidate === undefined) throw new BadInput(said('sayCandidate'));
  return { control, candidate };
}
