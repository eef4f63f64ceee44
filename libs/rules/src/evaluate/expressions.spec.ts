import { ada, at, rules } from '../testing/story.js';
import { CutoffTimeline } from '../cutoffs/cutoff-timeline.js';
import type { Expression } from '../expression.js';
import { Texts } from '../columns/texts.js';
import { link } from '../generate/core.js';
import { expressionSource, type Naming } from '../generate/expression-source.js';
import { Shared } from '../generate/shared.js';

const features = `features:
  n: {agg: last, events: [rated], field: score}
  word: {agg: last, events: [complained], field: category}`;

/** The number an expression gives where \`n\` is −2.5 and \`word\` is "tea". */
function number(expression: string): number | null | undefined {
  const compiled = rules(
    `${features}\noutputs: [{id: s, type: score, value: ${JSON.stringify(expression)}}]`,
  );
  const history = ada(
    ['2024-01-01', 'rated', { ratingId: 'a', instrument: 'csat', score: -2.5, score100: 0 }],
    ['2024-01-01', 'complained', { complaintId: 'c', severity: 1, category: 'tea' }],
  );
  return compiled.asOf(history, new CutoffTimeline(), at('2024-01-01'))?.results[0]?.value;
}

const truth = (condition: string) => number(`${condition} ? 1 : 0`);

describe('an expression', () => {
  it.each([
    ['7 / 2', 3.5], // integer literals are doubles
    ['1 + 2 * 3 - 4', 3],
    ['n / 0', 0],
    ['0 / 0', 0],
    ['-n', 2.5],
    ['- -n', -2.5],
    ['1 - -1', 2],
    ['abs(n) + floor(n)', -0.5],
    ['min(3, n, 1) + max(3, n, 1)', 0.5],
    ['0.1 + 0.2', 0.30000000000000004],
    // 1e308 · 10 is infinite: ∞ − ∞, ∞ · 0 and ∞ / ∞ would be NaN
    ['1e308 * 10.0 - 1e308 * 10.0', 0],
    ['1e308 * 10.0 * 0.0', 0],
    ['(1e308 * 10.0) / (1e308 * 10.0)', 0],
  ])('%s is %p', (expression, value) => {
    expect(number(expression)).toBe(value);
  });

  it.each([
    ['n == -2.5', 1],
    ['n in [1, -2.5]', 1],
    ['n in [1, 2]', 0],
    ['word == "tea" && word != "Tea"', 1],
    ['word in ["cup", "tea"]', 1],
    ['!(n < 0) || word == ""', 0],
    ['true == (n <= -2.5)', 1],
    ['0 == -0', 1],
  ])('%s holds: %p', (condition, value) => {
    expect(truth(condition)).toBe(value);
  });

  it.each([
    '"',
    "'",
    '\\',
    '\u2028',
    '\u2029',
    '${1}',
    '`',
    '*/',
    '__proto__',
    'constructor',
    '"+(()=>{throw 1})()+"',
  ])('compares with the text %j as text, never as code', (text) => {
    const literal: Expression = { kind: 'literal', value: text, type: 'text', at: { line: 1, column: 1 } };
    const word: Expression = { kind: 'name', name: 'word', type: 'text', at: { line: 1, column: 1 } };
    const same: Expression = {
      kind: 'binary',
      operator: '==',
      left: word,
      right: literal,
      type: 'boolean',
      at: literal.at,
    };
    const listed: Expression = { kind: 'in', value: word, list: [text], type: 'boolean', at: literal.at };
    const naming = { name: () => 'w' } as unknown as Naming; // these expressions name nothing else
    const shared = new Shared();
    const sources = [same, listed].map((one) => `(w, T) => ${expressionSource(one, naming, shared)}`);
    const functions = link(shared, '', `[${sources.join(', ')}]`, {}) as ((
      w: number,
      codes: Int32Array,
    ) => boolean)[];
    const dictionary = new Texts();
    const codes = dictionary.codesOf(shared.texts);
    const outcomes = functions.map((one) =>
      [text, `${text}.`].map((word) => one(dictionary.codeOf(word), codes)),
    );
    expect(outcomes).toEqual([
      [true, false],
      [true, false],
    ]);
  });

  it('reads names that every JavaScript object has as what the rule set calls so', () => {
    const compiled = rules(`features: {constructor: {agg: count, events: [rated]}}
population: {valueof: {of: constructor, among: constructor > 0, order: desc, cuts: {tostring: 1}}}
outputs:
  - {id: hasownproperty, type: flag, when: constructor >= valueof.tostring}
  - {id: s, type: score, value: "hasownproperty ? constructor : 0"}`);
    const history = ada([
      '2024-01-01',
      'rated',
      { ratingId: 'a', instrument: 'csat', score: 1, score100: 0 },
    ]);
    const timeline = new CutoffTimeline();
    timeline.publish(0, compiled.cutoffsFrom({ valueof: [1] }).values);
    expect(compiled.asOf(history, timeline, at('2024-01-01'))?.results.map(({ value }) => value)).toEqual([
      null,
      1,
    ]);
  });
});
