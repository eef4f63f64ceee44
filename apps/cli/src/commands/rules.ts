import { Command } from 'commander';
import type { RuleSet } from '@hindsight/rules';
import { BadInput } from '../bad-input.js';
import { readRuleSetFile, RuleSetRefused } from '../rule-set-file.js';
import { say } from '../say.js';
import { settingsOf } from '../settings.js';
import { columns } from '../terminal/tables.js';

export function rulesCommand(): Command {
  const rules = new Command('rules').description('check rule set files, look at the shipped ones');
  rules
    .command('check <file>')
    .description('check a rule set file; all problems at once, with line and column')
    .action((file: string, _: unknown, command: Command) => check(file, settingsOf(command)));
  rules
    .command('list')
    .description('list the shipped rule sets')
    .action((_: unknown, command: Command) => list(settingsOf(command)));
  rules
    .command('show <id>')
    .description('print a shipped rule set')
    .action((id: string, _: unknown, command: Command) => show(id, settingsOf(command)));
  return rules;
}

interface Output {
  readonly json: boolean;
}

async function check(file: string, output: Output): Promise<void> {
  try {
    const { ruleSet, warnings, rendered } = await readRuleSetFile(file);
    const ok = { file, ok: true, ...summaryOf(ruleSet), problems: warnings };
    say(output, ok, () => `${rendered}${rendered && '\n'}${file}: ok, ${ruleSet.id}, sha256 ${ruleSet.hash}`);
  } catch (error) {
    if (!(error instanceof RuleSetRefused) || !output.json) throw error;
    say(output, { file, ok: false, problems: error.problems }, () => '');
    process.exitCode = 2;
  }
}

async function list(output: Output): Promise<void> {
  const all = (await shippedSets()).map(({ ruleSet }) => summaryOf(ruleSet));
  say(output, { ruleSets: all }, () =>
    columns(
      ['id', 'title', '', 'outputs', 'sha256'],
      all.map(({ id, title, outputs, hash }) => [
        id,
        title.en,
        title.zh,
        outputs.join(', '),
        hash.slice(0, 12),
      ]),
    ),
  );
}

async function show(id: string, output: Output): Promise<void> {
  const all = await shippedSets();
  const found = all.find(({ ruleSet }) => ruleSet.id === id);
  if (!found) {
    const known = all.map(({ ruleSet }) => ruleSet.id).join(', ');
    throw new BadInput(`${id}: no shipped rule set has this id; there are ${known}`);
  }
  const { source, ruleSet } = found;
  say(output, { ...summaryOf(ruleSet), source }, () => source.trimEnd());
}

/** The catalogue belongs to the API, which installs it. */
async function shippedSets(): Promise<{ source: string; ruleSet: RuleSet }[]> {
  const { shippedRuleSets } = await import('../../../api/src/api.module.js');
  const files = await shippedRuleSets();
  return Promise.all(
    files.map(async ({ file, source }) => ({ source, ruleSet: (await readRuleSetFile(file)).ruleSet })),
  );
}

function summaryOf({ id, title, hash, outputs }: RuleSet) {
  return { id, title, hash, outputs: outputs.map((output) => output.id) };
}
