import type { InEveryLanguage, Language } from '@hindsight/contracts';
import { chineseBy, type Sentence } from '@hindsight/rules';

/** What stands in the way of reading a line, as commander and the parsers of options say it; {…} is what the user gave. */
export const complaintsInChinese: readonly Sentence[] = [
  ["error: unknown option '{}'", '错误：没有选项 {0}'],
  ["error: unknown command '{}'", '错误：没有命令 {0}'],
  ["error: missing required argument '{}'", '错误：缺少参数 {0}'],
  ["error: option '{}' argument missing", '错误：选项 {0} 缺少取值'],
  ["error: required option '{}' not specified", '错误：缺少必需的选项 {0}'],
  ["error: option '{}' argument '{}' is invalid. {}", '错误：选项 {0} 的取值 {1} 无效。{2}'],
  [
    "error: option '{}' value '{}' from env '{}' is invalid. {}",
    '错误：选项 {0} 的取值 {1}（来自环境变量 {2}）无效。{3}',
  ],
  [
    "error: command-argument value '{}' is invalid for argument '{}'. {}",
    '错误：取值 {0} 不能用于参数 {1}。{2}',
  ],
  [
    "error: too many arguments for '{}'. Expected {} argument but got {}.",
    '错误：{0} 的参数过多：应为 {1} 个，实为 {2} 个。',
  ],
  [
    "error: too many arguments for '{}'. Expected {} arguments but got {}.",
    '错误：{0} 的参数过多：应为 {1} 个，实为 {2} 个。',
  ],
  [
    'error: too many arguments. Expected {} argument but got {}.',
    '错误：参数过多：应为 {0} 个，实为 {1} 个。',
  ],
  [
    'error: too many arguments. Expected {} arguments but got {}.',
    '错误：参数过多：应为 {0} 个，实为 {1} 个。',
  ],
  ['(Did you mean one of {}?)', '（是否指其中之一：{0}？）'],
  ['(Did you mean {}?)', '（是否指 {0}？）'],
  ['Allowed choices are {}.', '可选：{0}。'],
  ['Expected same, any, or outputs such as tier,stage.', '应为 same、any，或输出如 tier,stage。'],
  ['Expected 2011-06-01 or 2011-06-01T12:00:00Z.', '应为 2011-06-01 或 2011-06-01T12:00:00Z。'],
  ['Expected a position of the log, such as 22408405.', '应为日志位置，例如 22408405。'],
  [
    'Expected churned:DAYS or no-purchase:DAYS, such as churned:90.',
    '应为 churned:天数 或 no-purchase:天数，例如 churned:90。',
  ],
  ['Expected OUTPUT=RESULT, such as stage=流失期.', '应为 输出=结果，例如 stage=流失期。'],
  ['Expected a whole number above 0.', '应为大于 0 的整数。'],
  ['Expected a whole number.', '应为整数。'],
  ['Expected a revision, such as 3.', '应为修订号，例如 3。'],
  ['Expected a text of 1 to 1000 characters on one line.', '应为一行 1 到 1000 个字符的文本。'],
  ['Expected ID@VERSION, such as tier-pyramid@2.', '应为 标识@版本，例如 tier-pyramid@2。'],
  ['Expected a digest: 64 of 0-9 a-f.', '应为摘要：64 个 0-9 a-f。'],
  ['Expected a zone such as Europe/Berlin.', '应为时区，例如 Europe/Berlin。'],
  [
    'Expected then, now, or id@version such as tier-pyramid@1.',
    '应为 then、now，或 id@version，例如 tier-pyramid@1。',
  ],
  ['Expected a day, such as 2026-02-02.', '应为日期，例如 2026-02-02。'],
  ['Expected 0 to 65535.', '应为 0 到 65535。'],
  ['Expected customer, segment, or customer,segment.', '应为 customer、segment 或 customer,segment。'],
  [
    'Expected start, now, or a position of the log, such as 22408405.',
    '应为 start、now 或日志位置，如 22408405。',
  ],
];

const chinese = chineseBy(complaintsInChinese);

/** Why what many customers were cannot be asked as it was known earlier, and what can. */
const knownAtOfMany: InEveryLanguage = {
  en:
    'What many customers were goes by what is known now. "customer", "card" and "why" take --known-at, and so do "replay" and "sweep", ' +
    'which judge everybody.',
  zh: '多个客户按现在所知回答。customer、card、why 接受 --known-at；判断所有客户的 replay 与 sweep 也接受。',
};

/** A line of commander in a language; what it is not known to say stays as it is. */
export function complaintIn(language: Language, line: string): string {
  const said = language === 'zh' ? chinese(line) : line;
  return line === "error: unknown option '--known-at'" ? `${said}\n${knownAtOfMany[language]}` : said;
}
