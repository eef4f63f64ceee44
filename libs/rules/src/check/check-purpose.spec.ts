import { sensitiveKeys } from '@hindsight/domain';
import { chineseProblems } from '../chinese/problem-words.js';
import { checkRuleSet } from './check-rule-set.js';
import { renderProblems } from './render-problems.js';
import { expectAtMarks, problemsOf } from './testing/marked.js';

const reading = (of: string, more = '') =>
  `hindsight: 1\nid: x\n${more}features:\n  f: {agg: attribute, of: ${of}}\noutputs:\n  - {id: o, type: flag, when: 'f != ""'}\n`;
const purpose = 'purpose: meals without nuts\n';

describe('a rule set that reads a sensitive attribute', () => {
  it.each(sensitiveKeys)('is refused without a purpose, and passes with one: %s', (key) => {
    expectAtMarks(reading(`¦${key}`), `"${key}" is sensitive: a rule set that reads it needs purpose`);
    expect(problemsOf(reading(key, purpose))).toEqual([]);
  });

  it('is shown the place, and told what to do in Chinese, too', () => {
    const checked = checkRuleSet(reading('health'));
    const problems = checked.ok ? [] : checked.problems;
    expect(renderProblems(reading('health'), 'x.yaml', problems, chineseProblems())).toBe(
      'x.yaml:4:27 "health" 属敏感信息：读取它的规则集须写明 purpose\n' +
        '  4 |   f: {agg: attribute, of: health}\n    |                           ^\n',
    );
  });

  it('says every one of them, whatever else is wrong', () => {
    const two = reading('¦health').replace(
      'outputs:',
      '  g: {of: ¦loans, agg: attribute, ¦window: 9d}\noutputs:',
    );
    expectAtMarks(two, '"health" is sensitive', '"loans" is sensitive', 'unknown key "window"');
  });

  it('has no default of its own, which would tell who withdrew consent from who never gave it', () => {
    const withDefault = (said: string) =>
      reading('health', purpose).replace('health}', `health, default: ${said}}`);
    expectAtMarks(withDefault('¦none'), 'expected no default');
    expect(problemsOf(withDefault('""'))).toEqual([]);
  });

  it('has its purpose in the rule set and in its hash', () => {
    const [one, other] = [purpose, 'purpose: gifts\n'].map((said) => checkRuleSet(reading('health', said)));
    expect(one?.ok && one.ruleSet.purpose).toBe('meals without nuts');
    expect(one?.ok && one.ruleSet.hash).not.toBe(other?.ok && other.ruleSet.hash);
  });
});

describe('the purpose of a rule set', () => {
  it('is not asked of one that reads nothing sensitive', () => {
    expect(problemsOf(reading('region'))).toEqual([]);
    const population = reading('region').replace(
      'f: {agg: attribute, of: region}',
      'f: {agg: count, of: ¦health, events: [purchased]}',
    );
    expectAtMarks(population.replace('of: ¦', '¦of: ').replace('f != ""', 'f > 0'), 'unknown key "of"');
  });

  it.each([
    ['¦""', 'expected purpose, found an empty text'],
    ['¦"  "', 'expected purpose, found an empty text'],
    ['¦7', 'expected purpose as text'],
    ['¦[care]', 'expected purpose as text'],
  ])('is words: %s', (said, problem) => {
    expectAtMarks(reading('health', `purpose: ${said}\n`), problem);
  });
});
