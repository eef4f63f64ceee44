import type { Expression } from '../expression.js';
import { rules } from '../testing/story.js';
import { printExpression, type Wording } from './print-expression.js';

const asWritten: Wording = {
  name: (name) => name,
  score: (population) => `${population}.score`,
  cut: (population, cut) => `${population}.${cut}`,
  comparison: (population) => (population === 'quiet' ? '<=' : '>='),
};

function parsed(condition: string): Expression | undefined {
  const { ruleSet } = rules(`features:
  a: {agg: count, events: [purchased]}
  b: {agg: days_since_last, events: [purchased]}
  word: {agg: last, events: [purchased], field: channel}
population:
  value: {of: a, among: a > 0, order: desc, cuts: {p20: 0.2}}
  quiet: {of: b, among: a > 0, order: asc, cuts: {p20: 0.2}}
  ranked: {of: a, among: a > 0, order: desc, scores: 5}
outputs: [{id: o, type: flag, when: ${JSON.stringify(condition)}}]`);
  const [output] = ruleSet.outputs;
  return output?.type === 'flag' ? output.when : undefined;
}

const printed = (condition: string): string => {
  const expression = parsed(condition);
  return expression ? printExpression(expression, asWritten) : '';
};

/** The tree without the places at which its pieces stood. */
const bare = (expression: Expression | undefined): unknown =>
  JSON.parse(JSON.stringify(expression, (key, value: unknown) => (key === 'at' ? undefined : value)));

describe('an expression that is printed', () => {
  it.each([
    'a > 1 && b > 2 || !(a == 3)',
    'a > 1 && (b > 2 || a == 3)',
    'a - (b - 1) - 2 > a * (b + 1) / 2',
    '-a < -(a + b) || a > -1.5',
    'a + b >= value.p20 && b <= quiet.p20',
    'ranked.score in [1, -2, 3.5] || word in ["a\\"b", "很"]',
    '(a > 1 ? b : a) > 0',
    'a > 1 ? b > 2 : a > 3 ? true : false',
    '(a > 1) == (b > 2)',
    'max(90, 3 * b, a ) > abs(floor(a) - min(a, b))',
    'word != "web"',
  ])('is the same to the checker: %s', (condition) => {
    expect(bare(parsed(printed(condition)))).toEqual(bare(parsed(condition)));
  });

  it('has no more parentheses than it needs', () => {
    expect(printed('((a) > (1)) && ((((b * 2)) + 3) < 4)')).toBe('a > 1 && b * 2 + 3 < 4');
  });
});
