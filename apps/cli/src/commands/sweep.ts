import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import type { KnownAt, OutcomeAsked } from '@hindsight/replay';
import { parametersOf } from '@hindsight/rules';
import { BadInput, messageOf } from '../bad-input.js';
import { placeFor } from '../report/report-place.js';
import { readRuleSetFile } from '../rule-set-file.js';
import { untilInterrupted } from '../run.js';
import { say } from '../say.js';
import { settingsOf, type Settings } from '../settings.js';
import { candidatesOf, type SweepCandidate, type SweepFile } from '../sweep/candidates.js';
import { renderSweep } from '../sweep/render-sweep.js';
import { sweepJson } from '../sweep/sweep-json.js';
import { parseVariation, type Variation } from '../sweep/values.js';
import { columns } from '../terminal/tables.js';
import { said, speaking } from '../texts/texts.js';
import { outcomeOf, parseAsOf, parseKnownAt, parseLabel, parseOutcome, positiveWhole } from './arguments.js';

interface SweepOptions {
  readonly param: readonly Variation[];
  readonly params?: true;
  readonly control?: string;
  readonly output?: string;
  readonly asOf?: number;
  readonly knownAt?: KnownAt;
  readonly outcome?: Pick<OutcomeAsked, 'kind' | 'days'>;
  readonly label?: Pick<OutcomeAsked, 'output' | 'label'>;
  readonly front?: string;
  readonly write?: number;
  readonly to?: string;
  readonly report?: string;
}

export function sweepCommand(): Command {
  return new Command('sweep')
    .description('replay all of history under many candidates at once, and find the best of them')
    .argument('<files...>', 'rule set files; each is tried with every combination of values')
    .option(
      '--param <path=values>',
      'what is tried: rows.vip.threshold=500,800 or hold.down=30d..120d/30d; again for more',
      listed,
      [],
    )
    .option('--params', 'list the parameters of the files, and do nothing')
    .option(
      '--control <id>',
      'compare with this rule set in force, or `id@version` (default: the first file as it stands)',
    )
    .option('--output <id>', 'the output that is measured (default: the one that the first parameter is of)')
    .option('--as-of <instant>', 'the last instant evaluated (default: the last closed day)', parseAsOf)
    .option(
      '--known-at <point>',
      'how far the log is known: a position, or an instant of recording',
      parseKnownAt,
    )
    .option('--outcome <kind>', 'what came after: churned:DAYS, or no-purchase:DAYS', parseOutcome)
    .option('--label <label>', 'what is held against it: OUTPUT=RESULT, such as stage=流失期', parseLabel)
    .option('--front <measures>', 'what no other candidate is to be better in: recall:max,flips:min')
    .option('--write <number>', 'write this candidate as a rule set file', positiveWhole)
    .option('--to <file>', 'where --write puts it')
    .option('--report <file>', 'the page with the report (default: in reports/ of the directory)')
    .action((files: readonly string[], options: SweepOptions, command: Command) =>
      sweep(files, options, command),
    );
}

const listed = (text: string, sofar: readonly Variation[]): readonly Variation[] => [
  ...sofar,
  parseVariation(text),
];

async function sweep(names: readonly string[], options: SweepOptions, command: Command): Promise<void> {
  const settings = settingsOf(command);
  const files = await Promise.all(names.map(fileOf));
  if (options.params) {
    listParameters(files, settings);
    return;
  }
  const candidates = candidatesOf(files, options.param);
  if (options.write === undefined && options.to === undefined)
    await sweepAll(files, candidates, options, settings);
  else await writeCandidate(candidates, options, settings);
}

async function fileOf(file: string): Promise<SweepFile> {
  const { ruleSet, text } = await readRuleSetFile(file);
  return { file, ruleSet, text };
}

function listParameters(files: readonly SweepFile[], settings: Settings): void {
  const all = files.flatMap(({ file, text }) => parametersOf(text).map((one) => ({ file, ...one })));
  const told = all.map(({ file, path, kind, written }) => ({ file, path, kind, value: written }));
  const speak = speaking(settings.language);
  say(settings, { parameters: told }, () =>
    columns(
      [speak('parameterHead'), speak('kindHead'), speak('valueHead')],
      told.map(({ path, kind, value }) => [path, kind, value]),
    ),
  );
}

async function writeCandidate(
  candidates: readonly SweepCandidate[],
  { write, to }: SweepOptions,
  settings: Settings,
): Promise<void> {
  if (write === undefined || to === undefined) throw new BadInput(said('writeAndTo'));
  const candidate = candidates[write - 1];
  if (!candidate) throw new BadInput(said('noSuchCandidate', { number: write, count: candidates.length }));
  try {
    await writeFile(to, candidate.text, { flag: 'wx' });
  } catch (error) {
    throw new BadInput(said('cannotBeWritten', { place: `--to ${to}`, why: messageOf(error) }));
  }
  say(settings, { file: to, settings: candidate.settings }, () =>
    speaking(settings.language)('written', { file: to }),
  );
}

async function sweepAll(
  files: readonly SweepFile[],
  candidates: readonly SweepCandidate[],
  options: SweepOptions,
  settings: Settings,
): Promise<void> {
  const { control, asOf, knownAt, front } = options;
  const { reportingCurrency: currency, language } = settings;
  const outcome = outcomeOf(options);
  const place = await placeFor(options.report, settings.directory);
  const { withEventStore } = await import('../with-event-store.js');
  const { sweepAgainst } = await import('../sweep/sweep-against.js');
  const { outputFor, sweepTable } = await import('../sweep/sweep-table.js');
  const { writeSweep } = await import('../sweep/write-sweep.js');
  await untilInterrupted((signal) =>
    withEventStore(settings, async (store) => {
      const request = { control, files, candidates, asOf, knownAt, outcome, settings, signal };
      const swept = await sweepAgainst(store, request);
      const output = outputFor(swept, options.output);
      const table = sweepTable(swept, { output, front, currency });
      const { html } = await writeSweep(place, { swept, table }, { currency, language });
      const told = { ...sweepJson(swept, table, currency), report: html };
      const where = speaking(language)('report', { file: html });
      say(settings, told, () => `${renderSweep(swept, table, language)}\n\n${where}`);
    }),
  );
}
