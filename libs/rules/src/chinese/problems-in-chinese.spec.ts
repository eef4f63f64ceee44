import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { textsIn } from '../../../../test/support/words-in-source.js';
import { checkRuleSet } from '../check/check-rule-set.js';
import { renderProblems } from '../check/render-problems.js';
import { chineseBy } from './chinese-of.js';
import { problemPhrases } from './problem-phrases.js';
import { problemSentences } from './problem-sentences.js';
import { chineseProblems, englishProblems } from './problem-words.js';

const say = chineseBy([...problemSentences, ...problemPhrases]);
/** Of a library that reads YAML or CEL, in its own words: ours begin with no capital. */
const isOfReader = (message: string) => /^[A-Z]/.test(message);
const isSaid = (text: string) => /\p{Script=Han}/u.test(say(text));

/** Words between spaces: what people read. Ends of sentences, names of the language and lists of them are none by themselves. */
const isSentence = (text: string) =>
  /[a-z]{2,} |\} [a-z]{3,}| [a-z]{2,}$/.test(text) && !/^[ ,;:]/.test(text);
const nothingSaid = [
  // of whole numbers, which the sentence says itself
  'of at least {}',
  'from {} to {}',
  'true false null in as break const continue else for function if import let loop package namespace return var ',
  'void while min max abs floor score prototype',
];

describe('problems of rule sets in Chinese', () => {
  const sentences = textsIn('libs/rules/src/check').filter(
    (text) => isSentence(text) && !nothingSaid.includes(text),
  );
  it('are read from the sources of the check', () => {
    expect(sentences.length).toBeGreaterThan(100);
  });

  it.each(sentences)('have: %s', (sentence) => {
    expect(say(sentence.replaceAll('{}', '"x"'))).toMatch(/\p{Script=Han}/u);
  });

  it.each([...problemSentences, ...problemPhrases])(
    'say "%s" with all that is filled in: %s',
    (english, chinese) => {
      const places = english.split('{}').length - 1;
      const filled = [...chinese.matchAll(/\{(\d)\}/g)].map(([, n]) => Number(n)).sort();
      expect(filled).toEqual(Array.from({ length: places }, (_, n) => n));
    },
  );

  it.each([
    [
      'unknown key "wen" in a row; expected id, when, then; did you mean "when"?',
      '行中没有键 "wen"；应为 id, when, then；是否指 "when"？',
    ],
    ['a rule set needs outputs', '规则集需要 outputs'],
    ['expected rows as a mapping, found a list', 'rows 应为映射，实为 列表'],
    ['expected a list of rows, found an empty one', '应为 rows 的列表，实为 空列表'],
    ['expected a number on the left of &&, found text (a)', '数 应在 && 的左边，实为 文本（a）'],
    ['a result "x" is already on line 7', '结果 "x" 已在第 7 行'],
    [
      'unknown name "spend"; among and of see features only: a, b',
      '没有名称 "spend"；among 与 of 只可见特征：a, b',
    ],
    [
      'expected hold as a duration longer than 0 (36h, 30d or 2w), found text "soon"',
      'hold 应为大于 0 的时长（36h、30d 或 2w），实为 文本 "soon"',
    ],
  ])('%s: %s', (english, chinese) => {
    expect(say(english)).toBe(chinese);
  });

  it('are there for whatever a check finds in shipped files that were spoilt', () => {
    const folder = 'libs/rules/catalogue';
    const catalogue = readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
    const spoil = ['', 'x', '[]', '{}', '7', '"', ': ', '!', '*', 'tier', '-', ' + 1', 'then', '30d', '&a '];
    fc.assert(
      fc.property(
        fc.constantFrom(...catalogue),
        fc.nat(),
        fc.nat({ max: 12 }),
        fc.constantFrom(...spoil),
        (source, place, length, piece) => {
          const at = place % source.length;
          const spoilt = source.slice(0, at) + piece + source.slice(at + length);
          const checked = checkRuleSet(spoilt);
          const problems = checked.ok ? checked.warnings : checked.problems;
          const unsaid = problems.filter(({ message }) => !isSaid(message));
          const own = unsaid.filter(({ message }) => !isOfReader(message));
          expect(own.map(({ message }) => message)).toEqual([]);
        },
      ),
      { numRuns: 1500, seed: 20261130 },
    );
  });

  it('stand with the line that they are in, and warn in their own word', () => {
    const problem = {
      line: 1,
      column: 1,
      path: 'id',
      message: 'expected a list of rows, found nothing',
      severity: 'warning',
    } as const;
    expect(renderProblems('id: x', 'a.yaml', [problem], chineseProblems())).toMatch(
      /^a\.yaml:1:1 警告：应为 rows 的列表/,
    );
    expect(renderProblems('id: x', 'a.yaml', [problem], englishProblems)).toMatch(
      /^a\.yaml:1:1 warning: expected/,
    );
  });

  it('quote what the reader of YAML says', () => {
    expect(chineseProblems().say('Implicit keys need to be on a single line')).toBe(
      '无法读取（Implicit keys need to be on a single line）',
    );
  });

  it('keep what an author wrote, whatever is in it', () => {
    expect(chineseBy([['no "{}" in {}', '{1}中没有"{0}"']])('no "{1} $&" in (.*)')).toBe(
      '(.*)中没有"{1} $&"',
    );
    expect(chineseBy([])('anything')).toBe('anything');
  });
});
