import type { Language } from '@hindsight/contracts';
import { Command, InvalidArgumentError, Option } from 'commander';
import { join, resolve } from 'node:path';
import { BadInput } from '../bad-input.js';
import { renderCleaning } from '../import/cleaning/cleaning.js';
import type { ImportReport, ImportRequest } from '../import/import-into.js';
import { isZone } from '../import/mapping/instants.js';
import { presetNamed, presetNames, readMappingFile } from '../import/mapping/mapping-file.js';
import type { Mapping } from '../import/mapping/mapping.js';
import { keepKey, pseudonymKey } from '../import/pseudonym-key.js';
import { reasonsText, type TitleOf } from '../import/reasons.js';
import type { Source } from '../import/source.js';
import { survey, type Survey } from '../import/survey.js';
import { untilInterrupted } from '../run.js';
import { runningIn } from '../run-file.js';
import { say } from '../say.js';
import { settingsOf, type Settings } from '../settings.js';
import { said, speaking } from '../texts/texts.js';
import { parseAsOf } from './arguments.js';

interface ImportOptions {
  readonly preset?: string;
  readonly mapping?: string;
  readonly zone?: string;
  readonly asOf?: number;
  readonly rejects?: string;
  readonly rejectOutliers?: true;
  readonly pseudonymKey?: string;
  readonly leaveDaysOpen?: true;
  readonly publish?: true;
  readonly endOpen?: true;
  readonly dryRun?: true;
}

export function importCommand(): Command {
  return new Command('import')
    .description(
      'import a file of a source (CSV, plain or gzip); run it again to go on after an interruption',
    )
    .argument('[file]')
    .addOption(
      new Option('--preset <name>', 'how the file is read: a mapping that is shipped').conflicts('mapping'),
    )
    .option('--mapping <file>', 'how the file is read: a mapping of your own (YAML, - is standard input)')
    .option('--zone <zone>', 'in which zone times are that say none (default: of the mapping)', parseZone)
    .option('--as-of <date>', 'when the file was made, where it says no time itself', parseAsOf)
    .option('--rejects <file>', 'where rows go that are refused (default: in the data directory)')
    .option('--reject-outliers', 'refuse what lies far from the others; else it is imported and told')
    .option('--pseudonym-key <file>', 'key of ids made of personal texts (default: in the data directory)')
    .option('--leave-days-open', 'close no days: other files tell of the same ones, and the last closes them')
    .option('--publish', 'tell subscribers what history changes; else they are told once something is news')
    .option('--end-open', 'end imports that were interrupted or left open, with what came of them; no file')
    .option('--dry-run', 'print what would happen, and append nothing')
    .action((file: string | undefined, options: ImportOptions, command: Command) =>
      options.endOpen ? endOpen(file, options, settingsOf(command)) : run(file, options, settingsOf(command)),
    );
}

function parseZone(text: string): string {
  if (isZone(text)) return text;
  throw new InvalidArgumentError('Expected a zone such as Europe/Berlin.');
}

async function endOpen(file: string | undefined, options: ImportOptions, settings: Settings): Promise<void> {
  const others = Object.keys(options).filter((name) => !['endOpen', 'publish'].includes(name));
  if (file !== undefined || others.length > 0) throw new BadInput(said('endOpenAlone'));
  const { withSystem } = await import('../composition.js');
  const { endOpenImports, renderEnded } = await import('../import/end-open.js');
  await untilInterrupted((signal) =>
    withSystem({ ...settings, clock: 'log' }, 'guest', async (system) => {
      const ended = await endOpenImports(system, { publish: options.publish ?? false, signal });
      say(settings, { ended }, () => renderEnded(ended, settings.language));
    }),
  );
}

async function run(file: string | undefined, options: ImportOptions, settings: Settings): Promise<void> {
  if (file === undefined) throw new BadInput(said('sayWhichFile'));
  const hold = await holdOf(options, settings);
  const mapping = await mappingOf(options, settings);
  const keyFile = resolve(options.pseudonymKey ?? join(settings.directory, 'pseudonym.key'));
  const source = { file, mapping, key: await pseudonymKey(mapping, keyFile) };
  // Read before anything is made: a file that is refused leaves nothing behind.
  const surveyed = await survey(source, options.rejectOutliers);
  if (options.dryRun) return lookAt(source, surveyed, settings);
  await keepKey(keyFile, source.key);
  const rejectsFile = options.rejects === undefined ? undefined : resolve(options.rejects);
  const { withSystem } = await import('../composition.js');
  const { importInto } = await import('../import/import-into.js');
  const { customerRefusals: refusals } = await import('../../../api/src/api.module.js');
  await untilInterrupted((signal) =>
    withSystem({ ...settings, clock: 'log' }, 'guest', async (system) => {
      const { leaveDaysOpen: leavesDaysOpen = false } = options;
      const asked = { source, survey: surveyed, rejectsFile, leavesDaysOpen, hold };
      const report = await importInto(system, { ...asked, simulationSeed: null, signal });
      say(settings, report, () => render(report, settings.language, (reason) => refusals.titleIfAny(reason)));
    }),
  );
}

/** Null where days are closed as they come. The clock of whoever serves there counts, else that of this command. */
async function holdOf(options: ImportOptions, settings: Settings): Promise<ImportRequest['hold']> {
  const publish = options.publish ?? false;
  const { directory, eventStoreUrl, databaseUrl } = settings;
  const isElsewhere = eventStoreUrl !== undefined && databaseUrl !== undefined;
  const serving = isElsewhere ? settings.clock : (await runningIn(directory))?.clock;
  if ((serving ?? settings.clock) === 'wall') return { publish, closesDays: serving === undefined };
  if (publish) throw new BadInput(said('publishedAnyway'));
  return null;
}

async function mappingOf(
  options: ImportOptions,
  { reportingCurrency: currency }: Settings,
): Promise<Mapping> {
  const { preset, mapping, zone, asOf } = options;
  const surroundings = { zone, currency, asOf: asOf === undefined ? undefined : new Date(asOf) };
  if (mapping !== undefined) return readMappingFile(mapping, surroundings);
  if (preset !== undefined) return presetNamed(preset, surroundings);
  const names = (await presetNames()).join(', ');
  throw new BadInput(said('sayHowRead', { names }));
}

async function lookAt(source: Source, surveyed: Survey, settings: Settings): Promise<void> {
  const { dryRun, renderDryRun } = await import('../import/dry-run.js');
  const { askingKnown } = await import('../import/known-customers.js');
  const found = await askingKnown(settings, (ask) => dryRun(source, surveyed, ask));
  say(settings, found, () => renderDryRun(found, settings.language));
}

function render(report: ImportReport, language: Language, titleOf: TitleOf): string {
  const speak = speaking(language);
  const { rows, customers, days, rejects } = report;
  const { count, byReason, file } = rejects;
  const imported = { rows, customers, days };
  const reasons = reasonsText(byReason, language, titleOf);
  const summary =
    count === 0
      ? speak('importedAll', imported)
      : speak('importedSome', { ...imported, count, reasons, file });
  return [...renderCleaning(report, speak), summary].join('\n');
}
