import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { ruleSetSchema } from '@hindsight/rules';
import { BadInput, messageOf } from '../bad-input.js';
import { checkFiles } from '../rules/check-files.js';
import { renderSets, shippedSets, summaryOf } from '../rules/shipped-sets.js';
import { say } from '../say.js';
import { settingsOf, type Settings } from '../settings.js';
import { said, speaking } from '../texts/texts.js';

export function rulesCommand(): Command {
  const rules = new Command('rules').description('check rule set files, look at the shipped ones');
  rules
    .command('check <files...>')
    .description('check rule set files (- is standard input); all problems at once, with line and column')
    .action((files: string[], _: unknown, command: Command) => check(files, settingsOf(command)));
  rules
    .command('list')
    .description('list the shipped rule sets')
    .action((_: unknown, command: Command) => list(settingsOf(command)));
  rules
    .command('show <id>')
    .description('print a shipped rule set')
    .action((id: string, _: unknown, command: Command) => show(id, settingsOf(command)));
  rules
    .command('schema')
    .description('print the JSON Schema of a rule set, with which an editor completes one')
    .option('--out <file>', 'write it there instead')
    .action((options: SchemaOptions, command: Command) => schema(options, settingsOf(command)));
  return rules;
}

type Output = Pick<Settings, 'json' | 'language'>;

interface SchemaOptions {
  readonly out?: string;
}

/** Refused files go to standard error, so that what is printed on standard output can be used. */
async function check(files: readonly string[], output: Output): Promise<void> {
  const checked = await checkFiles(files, output.language);
  const reports = checked.map(({ report }) => report);
  const ok = reports.every((report) => report.ok);
  if (!ok) process.exitCode = 2;
  if (output.json) {
    say(output, { ok, files: reports }, () => '');
    return;
  }
  for (const { report, text } of checked) (report.ok ? process.stdout : process.stderr).write(text);
}

async function list(output: Output): Promise<void> {
  const sets = (await shippedSets()).map(({ ruleSet }) => ruleSet);
  say(output, { ruleSets: sets.map(summaryOf) }, () => renderSets(sets, output.language));
}

async function show(id: string, output: Output): Promise<void> {
  const all = await shippedSets();
  const found = all.find(({ ruleSet }) => ruleSet.id === id);
  if (!found) {
    const known = all.map(({ ruleSet }) => ruleSet.id).join(', ');
    throw new BadInput(said('noShippedSet', { id, known }));
  }
  const { source, ruleSet } = found;
  say(output, { ...summaryOf(ruleSet), source }, () => source.trimEnd());
}

async function schema({ out }: SchemaOptions, output: Output): Promise<void> {
  const text = JSON.stringify(ruleSetSchema, null, 2);
  if (out === undefined) {
    say(output, ruleSetSchema, () => text);
    return;
  }
  try {
    await writeFile(out, `${text}\n`);
  } catch (error) {
    throw new BadInput(said('cannotBeWritten', { place: out, why: messageOf(error) }));
  }
  say(output, { file: out }, () => speaking(output.language)('schemaWritten', { file: out }));
}
