import { chineseProblems, type Sentence } from '@hindsight/rules';

/** What checks of mappings say beside those of rule sets, in English and Chinese. */
export const mappingSentences: readonly Sentence[] = [
  [
    'without facts, customer needs register with occurredAt: nothing else says when',
    '没有 facts 时，customer 需要带 occurredAt 的 register：此外没有说明时间',
  ],
  [
    'expected mapping: 1 (the version of its language), found {}',
    '应为 mapping: 1（映射语言的版本），实为 {0}',
  ],
  [
    'expected {} as a-z, then at most 62 of a-z, 0-9 and -, found {}',
    '{0} 应以 a-z 开头，其后最多 62 个 a-z、0-9 和 -，实为 {1}',
  ],
  ['expected pseudonym: true, or nothing of it; found {}', '应为 pseudonym: true，或不写；实为 {0}'],
  [
    "the fact on line {} has this name already; its ids would be taken for each other's",
    '第 {0} 行的事实已用此名称；两者的标识会混淆',
  ],
  [
    'when needs is or not: the texts that the column has, or has not',
    'when 需要 is 或 not：列所含或不含的文本',
  ],
  ['expected {} as a day such as 2005-01-01, found {}', '{0} 应为日期，例如 2005-01-01，实为 {1}'],
  ['expected k as a number above 0, found {}', 'k 应为大于 0 的数，实为 {0}'],
  ['{} needs one of {}', '{0} 需要 {1} 之一'],
  ['expected count: rows', '应为 count: rows'],
  ['rows are counted in a group; this mapping has none', '行数在分组中统计；此映射没有分组'],
  ['expected given: asOf, of an instant; {} is {}', '应为 given: asOf，用于时刻；{0} 是{1}'],
  [
    'the file does not say when this was; say when it was made, by --as-of',
    '文件未说明时间；请用 --as-of 给出文件的生成时间',
  ],
  ['expected a text of the column, found {}', '应为列中的文本，实为 {0}'],
  ['expected one character that separates, found {}', '应为一个分隔字符，实为 {0}'],
  ['expected negate: true, or nothing of it; found {}', '应为 negate: true，或不写；实为 {0}'],
  ['this pattern does not say year, month and day; it is made of {}', '此格式未含年、月、日；可用 {0}'],
  ['expected a zone such as Europe/Berlin or UTC, found {}', '应为时区，例如 Europe/Berlin 或 UTC，实为 {0}'],
  [
    'expected an ISO 4217 code such as GBP, or { column }, found {}',
    '应为 ISO 4217 代码（例如 GBP）或 { column }，实为 {0}',
  ],
  [
    'expected an ISO 4217 code such as GBP, or reporting, found {}',
    '应为 ISO 4217 代码（例如 GBP）或 reporting，实为 {0}',
  ],
  ['expected {} as {}, found {}', '{0} 应为{1}，实为 {2}'],
  ['an id (1 to 64 of A-Z a-z 0-9 _ . : -)', '标识（1 到 64 个 A-Z a-z 0-9 _ . : -）'],
  ['a text of at most {} characters on one line', '一行至多 {0} 个字符的文本'],
  ['one of {}', '{0} 之一'],
  ['a whole number', '整数'],
  ['a number', '数'],
  ['yes or no', '是或否'],
  [
    'an instant (ISO 8601 with its offset, or as the pattern says)',
    '时刻（带时差的 ISO 8601，或按所给格式）',
  ],
  ['a day (2026-12-31)', '日期（2026-12-31）'],
  ['words with semicolons between them', '以分号隔开的词'],
  ['an amount of money', '金额'],
  ['a fact', '事实'],
  ['a column', '列'],
  ['a separator', '分隔符'],
  ['yyyy MM dd HH mm ss a ZZZ (tokens of Luxon)', 'yyyy MM dd HH mm ss a ZZZ（Luxon 的记号）'],
];

/** Of problems of a mapping, in Chinese. */
export const mappingProblems = chineseProblems(mappingSentences);
