import type { Expression } from '../expression.js';
import { checkRuleSet } from './check-rule-set.js';
import { expectAtMarks, problemsOf, withCondition, withOutputs } from './testing/marked.js';

function condition(text: string): Expression | null {
  const found = checkRuleSet(withCondition(text));
  const [output] = found.ok ? found.ruleSet.outputs : [];
  return output?.type === 'flag' ? output.when : null;
}

describe('an expression', () => {
  const at = expect.objectContaining({ line: 7 }) as unknown;
  const literal = (value: number | string | boolean) => ({
    kind: 'literal',
    value,
    type: { number: 'number', string: 'text', boolean: 'boolean' }[typeof value as 'number'],
    at,
  });
  const spend = { kind: 'name', name: 'spend', type: 'number', at };

  it('lifts integers to doubles and keeps texts', () => {
    expect(condition("spend >= 10 || channel == 'web'")).toEqual({
      kind: 'binary',
      operator: '||',
      left: { kind: 'binary', operator: '>=', left: spend, right: literal(10), type: 'boolean', at },
      right: {
        kind: 'binary',
        operator: '==',
        left: { kind: 'name', name: 'channel', type: 'text', at },
        right: literal('web'),
        type: 'boolean',
        at,
      },
      type: 'boolean',
      at,
    });
  });

  it('knows the one comparison with a cut-off, and scores as numbers', () => {
    const cut = { population: 'value', cut: 'p20', type: 'boolean', at };
    expect(condition('spend >= value.p20')).toEqual({ kind: 'reaches', value: spend, ...cut });
    expect(condition('days <= silence.p20')).toMatchObject({ kind: 'reaches', population: 'silence' });
    expect(condition('(rank.score > 3 ? 2 * spend : 0) >= (value.p20)')).toMatchObject({ kind: 'reaches' });
    expect(condition('2 <= rank.score')).toMatchObject({ right: { kind: 'score', population: 'rank' } });
  });

  it('knows lists, functions, signs and choices', () => {
    expect(condition('spend in [1, -2.5]')).toMatchObject({ kind: 'in', list: [1, -2.5] });
    expect(condition("channel in ['web', 'pos']")).toMatchObject({ kind: 'in', list: ['web', 'pos'] });
    expect(condition('max(abs(-spend), floor(days / 7), 1) > 0')).toMatchObject({
      left: { kind: 'call', function: 'max', type: 'number' },
    });
    expect(condition('!(spend > 0) ? true : days != 1')).toMatchObject({
      kind: 'conditional',
      test: { kind: 'not' },
    });
    expect(condition("channel == 'web' == true // as it should be")).toMatchObject({ operator: '==' });
  });

  it('remembers the place of each piece', () => {
    const found = condition('spend > 1 && days > 2');
    expect(found?.kind === 'binary' && found.right.at).toEqual({ line: 7, column: 45 });
  });

  it.each([
    ['¦spnd > 1', 'unknown name "spnd"; an output sees'],
    ['¦spnd > 1', 'did you mean "spend"?'],
    ['¦spend', 'expected a boolean, found number (spend)'],
    ['spend > ¦channel', 'expected a number on the right of >, found text (channel)'],
    ["¦'a' < 'b'".replace("'b'", '3'), 'expected a number on the left of <, found text'],
    ['spend == ¦channel', 'expected a number on the right of ==, like on the left, found text'],
    ['spend > 1 && ¦days', 'expected a boolean on the right of &&, found number (days)'],
    ['!¦spend', 'expected a boolean after !'],
    ['-¦channel > 1', 'expected a number after -'],
    ['¦spend ? true : false', 'expected a boolean before ?'],
    ['spend > 1 ? true : ¦2', 'expected a boolean after :, like before it, found number (2)'],
    ['spend in ¦[]', 'expected a list of numbers or of texts'],
    ['spend in ¦channel', 'expected a list of numbers or of texts'],
    ["spend in [1, ¦'a']", 'expected a number literal in this list'],
    ['spend in [1, ¦days]', 'expected a number literal in this list, found days'],
    ['¦true in [true]', 'expected a number or a text on the left of in'],
    ['¦[1] == 1', 'a list, except on the right of "in", is not part of the rule language'],
    ['¦{1: 2} == 1', 'a map is not part'],
    ['¦spend % 2 == 1', 'the operator % is not part'],
    ['¦spend[0] == 1', 'an index is not part'],
    ["¦channel.startsWith('a')", 'a method or macro is not part'],
    ['¦[1].all(x, x > 0)', 'a method or macro is not part'],
    ['¦has(value.p20)', 'unknown function "has"; expected min, max, abs, floor'],
    ['¦flor(spend) > 1', 'did you mean "floor"?'],
    ['¦now() > 1', 'unknown function "now"'],
    ['¦abs(1, 2) > 1', 'abs() takes one number, found 2 arguments'],
    ['¦min() > 1', 'min() takes at least one number'],
    ['min(1, ¦channel) > 1', 'expected a number in min()'],
    ['¦null == 1', 'expected a decimal number, a text, true or false'],
    ['spend > ¦0x1F', 'no null, raw, byte, hex or unsigned'],
    ['spend > ¦1u', 'no null, raw, byte, hex or unsigned'],
    ["channel == ¦r'x'", 'no null, raw, byte, hex or unsigned'],
    ["channel == ¦b'x'", 'no null, raw, byte, hex or unsigned'],
    ['spend >= value.¦p02', 'population "value" has no "p02"; expected p20; did you mean "p20"?'],
    ['¦value > 1', '"value" is a population; expected value.p20'],
    ['¦spend.p20 > 1', '"spend" is no population'],
    ['¦valeu.p20 <= spend', 'did you mean "value"?'],
    ['spend > ¦value.p20', 'expected >= before this cut-off (larger is better in "value"), found >'],
    ['days >= ¦silence.p20', 'expected <= before this cut-off (smaller is better in "silence")'],
    ['¦value.p20 <= spend', 'a cut-off may only be compared: expected "number >= value.p20"'],
    ['spend >= ¦value.p20 * 2', 'a cut-off may only be compared'],
    ['¦(spend >= value.p20 ? 1 : 0) >= value.p20'.replace('¦(', '(¦'), 'may not name one itself'],
    ['spend >= rank.¦p20', 'population "rank" has no "p20"; expected score'],
    ['rank.¦scor > 3', 'did you mean "score"?'],
    ['spend >= value.¦score', 'population "value" has no "score"'],
    ['spend ¦= 1', 'expected an operator or the end, found "="; did you mean "=="?'],
    ['spend > 1 ¦and days > 1', 'did you mean "&&"?'],
    ['spend > 1 ¦| days > 1', 'did you mean "||"?'],
    ['(spend > 1¦', 'expected ")", found the end'],
    ['spend >¦', 'expected a value, found the end'],
    ['¦', 'expected a value, found the end'],
    ['¦客户 > 1', 'expected a value, found "客"'],
    ['spend > 1 ¦# rest', 'expected an operator or the end, found "#"'],
    ["channel == ¦'web", 'Unterminated string'],
    ['¦if > 1', 'Reserved identifier: if'],
  ])('refuses %s', (text, message) => {
    expectAtMarks(withCondition(text), message);
  });

  it('reports what is wrong on both sides', () => {
    expectAtMarks(withCondition('¦a > 1 && days == ¦channel'), 'unknown name "a"', 'expected a number');
    expectAtMarks(withCondition("¦channel + ¦'x' > 1"), 'on the left of +', 'on the right of +, found text');
  });

  it('refuses what is nested too deeply for anyone who walks it', () => {
    const sum = (count: number) => `spend${' + 1'.repeat(count)} > 1`;
    expect(problemsOf(withCondition(sum(200)))).toEqual([]);
    expect(problemsOf(withCondition(sum(1000)))[0]).toContain('nested deeper than 250 levels');
    expect(problemsOf(withCondition('('.repeat(100)))[0]).toContain('Exceeded maxDepth');
    expect(problemsOf(withCondition('!'.repeat(100_000)))[0]).toContain('at most 500 of the signs');
    expect(problemsOf(withCondition(`${'!'.repeat(400)}true`))[0]).toContain('nested deeper');
  });
});

describe('a place inside an expression', () => {
  const flag = (when: string) => withOutputs(`  - id: o\n    type: flag\n    when: ${when}`);

  it.each([
    ['a plain text', 'spend > 1 && ¦oops'],
    ['a plain text over two lines', 'spend > 1 &&\n      ¦oops'],
    ['single quotes', "'channel == ''web'' && ¦oops'"],
    ['double quotes', '"channel == \\"web\\" \\u0026\\x26 ¦oops"'],
    ['double quotes over two lines', '"spend > 1\n\n      && ¦oops"'],
    ['double quotes with a joined line', '"spend > 1 &\\\n      & ¦oops"'],
    ['double quotes with a character of two units', '"channel == \'\\U0001F600\' && ¦oops"'],
    ['a literal block', '|\n      spend > 1 &&\n        ¦oops\n'],
    ['a literal block with comment and indentation', '|2- # why\n        spend > 1 &&\n      ¦oops'],
    ['a folded block', '>-\n      spend > 1\n      &&\n\n      ¦oops'],
  ])('is found in %s', (_, text) => {
    expectAtMarks(flag(text), 'unknown name "oops"');
  });
});
