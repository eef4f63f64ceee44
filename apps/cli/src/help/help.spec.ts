import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { hindsight } from '../program.js';
import { askedLanguage } from './asked-language.js';
import { complaintIn, complaintsInChinese } from './complaints-in.js';
import { helpInChinese } from './help-in.js';

const all = (command: Command): Command[] => [command, ...command.commands.flatMap(all)];
const commands = all(hindsight('en'));

/** What is printed for a line, which is not carried out. */
async function printed(...line: string[]): Promise<string> {
  const said: string[] = [];
  const program = hindsight(askedLanguage(line, {}));
  for (const command of all(program))
    command.configureOutput({ writeOut: (text) => said.push(text), writeErr: (text) => said.push(text) });
  await program.parseAsync(line, { from: 'user' }).catch(() => undefined);
  return said.join('');
}

describe('help in Chinese', () => {
  const described = commands.flatMap((command) => [
    command.description(),
    ...[...command.options, ...command.registeredArguments].map(({ description }) => description),
  ]);
  const texts = [...new Set(described), 'display help for command'].filter((text) => text !== '');

  it.each(texts)('has: %s', (text) => {
    expect(text).not.toMatch(/^\p{Script=Han}/u);
    expect(helpInChinese[text]).toMatch(/\p{Script=Han}/u);
  });

  it('has nothing that is not said any more', () => {
    expect(Object.keys(helpInChinese).sort()).toEqual([...texts].sort());
  });

  const named = (command: Command): string[] =>
    command.parent ? [...named(command.parent), command.name()] : [];
  it.each(commands.map((command) => [named(command).join(' '), named(command)]))(
    'is shown for "%s", every line of it',
    async (_, words) => {
      const help = await printed(...words, '--lang', 'zh', '--help');
      expect(help).toContain('用法：');
      // A term, which is English, and behind it what it is; or what goes on.
      const lines = help.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('用法'));
      expect(lines.filter((line) => /\S {2,}\S/.test(line) && !/\p{Script=Han}/u.test(line))).toEqual([]);
      expect(help).not.toMatch(
        /^(Usage|Options|Commands|Arguments|Global Options):|\((choices|default|env):/m,
      );
    },
  );
});

describe('complaints in Chinese', () => {
  const sources = readdirSync(join(import.meta.dirname, '../commands')).map((file) =>
    readFileSync(join(import.meta.dirname, '../commands', file), 'utf8'),
  );
  const expectations = sources.flatMap((source) =>
    [...source.matchAll(/InvalidArgumentError\(\s*'([^']+)'/g)].map(([, text = '']) => text),
  );

  it.each([...new Set(expectations)])('has: %s', (text) => {
    expect(complaintsInChinese.map(([english]) => english)).toContain(text);
  });

  it.each([
    [['measure', '--as-of', 'soon'], '错误：选项 --as-of <instant> 的取值 soon 无效。应为 2011-06-01 或'],
    [['mesure'], '错误：没有命令 mesure\n（是否指 measure？）'],
    [['measure', '--asof', 'x'], '错误：没有选项 --asof\n（是否指 --as-of？）'],
    [['why', 'ada'], '错误：缺少参数 output'],
    [['why', 'ada', 'tier', 'now'], '错误：why 的参数过多：应为 2 个，实为 3 个。'],
    [['rules', 'approve', 'tier', '1'], '错误：缺少必需的选项 --note <text>'],
    [['rules', 'diff', 'tier', 'one', '2'], '错误：取值 one 不能用于参数 before。应为大于 0 的整数。'],
    [['keys', 'create', '--role', 'boss'], '可选：agent, '],
  ])('are made of %j', async (line, said) => {
    const complaint = await printed('--lang', 'zh', ...line);
    expect(complaint).toContain(said);
    expect(complaint).toContain('（hindsight --help 列出所有命令）');
    expect(await printed(...line)).toContain('error: ');
  });

  it('keep what the user gave, whatever is in it', () => {
    expect(complaintIn('zh', "error: unknown option '$& {}'")).toBe('错误：没有选项 $& {}');
    expect(complaintIn('zh', 'nothing that is known')).toBe('nothing that is known');
    expect(complaintIn('en', "error: unknown option '-x'")).toBe("error: unknown option '-x'");
  });
});

describe('the language that a line asks for', () => {
  it.each([
    [['--lang', 'zh', '--help'], {}, 'zh'],
    [['card', '--lang=zh'], { HINDSIGHT_LANG: 'en' }, 'zh'],
    [['--lang', 'en'], { HINDSIGHT_LANG: 'zh', LANG: 'zh_CN.UTF-8' }, 'en'],
    [[], { HINDSIGHT_LANG: 'zh' }, 'zh'],
    [[], { LANG: 'zh_CN.UTF-8' }, 'zh'],
    [[], { LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }, 'en'],
    [[], { LC_ALL: '', LC_MESSAGES: 'zh_TW', LANG: 'en_GB' }, 'zh'],
    [['--lang', 'fr'], { LANG: 'fr_FR' }, 'en'],
    [['--lang'], {}, 'en'],
  ] as const)('%j with %j: %s', (line, environment, language) => {
    expect(askedLanguage(line, environment)).toBe(language);
  });
});
