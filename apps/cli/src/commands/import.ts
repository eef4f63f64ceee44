import { Command } from 'commander';
import { resolve } from 'node:path';
import type { ImportReport } from '../import/import-into.js';
import { presetNamed, presetNames } from '../import/preset.js';
import { survey } from '../import/survey.js';
import { untilInterrupted } from '../run.js';
import { say } from '../say.js';
import { settingsOf } from '../settings.js';

interface ImportOptions {
  readonly preset: string;
  readonly rejects?: string;
}

export function importCommand(): Command {
  return new Command('import')
    .description(
      'import a file of invoices (CSV, plain or gzip); run it again to go on after an interruption',
    )
    .argument('<file>')
    .requiredOption('--preset <name>', `how the file is read: ${presetNames.join(', ')}`)
    .option('--rejects <file>', 'where rows go that are refused (default: in the data directory)')
    .action((file: string, options: ImportOptions, command: Command) => run(file, options, command));
}

async function run(file: string, options: ImportOptions, command: Command): Promise<void> {
  const settings = settingsOf(command);
  const preset = presetNamed(options.preset);
  const rejectsFile = options.rejects === undefined ? undefined : resolve(options.rejects);
  const surveyed = await survey(file, preset);
  const { withSystem } = await import('../composition.js');
  const { importInto } = await import('../import/import-into.js');
  await untilInterrupted((signal) =>
    withSystem({ ...settings, clock: 'log' }, 'guest', async (system) => {
      const request = { file, preset, survey: surveyed, rejectsFile, simulationSeed: null, signal };
      const report = await importInto(system, request);
      say(settings, report, () => render(report));
    }),
  );
}

function render({ rows, customers, days, rejects }: ImportReport): string {
  const reasons = Object.entries(rejects.byReason).map(([reason, count]) => `${count} ${reason}`);
  const refused =
    rejects.count === 0
      ? 'no rejects'
      : `${rejects.count} rejects (${reasons.join(', ')}) in ${rejects.file}`;
  return `${rows} rows of ${customers} customers on ${days} days, ${refused}`;
}
