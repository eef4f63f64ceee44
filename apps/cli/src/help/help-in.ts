import type { Language } from '@hindsight/contracts';
import { listParameters, measureParameters } from '@hindsight/read-models';
import { Help, type HelpConfiguration } from 'commander';
import { helpKeeping } from './help-keeping.js';
import { helpReading } from './help-reading.js';
import { helpRunning } from './help-running.js';
import { helpTelling } from './help-telling.js';

const parameters = Object.values({ ...measureParameters, ...listParameters }).map(
  ({ says }) => [says.en, says.zh] as const,
);

/** What help says in Chinese, by what it says in English. A spec walks all commands, and misses none here. */
export const helpInChinese: Readonly<Record<string, string>> = {
  ...{ ...helpRunning, ...helpReading, ...helpKeeping, ...helpTelling },
  ...Object.fromEntries(parameters),
};

/** What commander itself says around it. */
const headings: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Global Options:': '通用选项：',
  'Commands:': '命令：',
};
const besides: readonly (readonly [english: string, chinese: string])[] = [
  ['choices: ', '可选：'],
  ['default: ', '默认：'],
  ['env: ', '环境变量：'],
];

const shown = (text: string) => helpInChinese[text] ?? text;

/** Commander adds choices and defaults behind what it is told. */
const described = (text: string, withBesides: string) =>
  besides.reduce(
    (rest, [english, chinese]) => rest.replace(english, chinese),
    `${shown(text)}${withBesides.slice(text.length)}`,
  );

const plain = new Help();

/** How commander shows help in a language. */
export const helpIn = (language: Language): HelpConfiguration =>
  language === 'en'
    ? { showGlobalOptions: true }
    : {
        showGlobalOptions: true,
        styleTitle: (title) => headings[title] ?? title,
        commandDescription: (command) => shown(command.description()),
        subcommandDescription: (command) => shown(command.description()),
        optionDescription: (option) => described(option.description, plain.optionDescription(option)),
        argumentDescription: (argument) =>
          described(argument.description, plain.argumentDescription(argument)),
      };
