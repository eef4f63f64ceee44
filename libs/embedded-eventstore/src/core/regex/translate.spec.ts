import { ExpressionRefused, translate } from './translate.js';
import { boundedMatch, ExpressionTooSlow, firstAnswer } from './bounded-match.js';

const matches = (expression: string, text: string) => translate(expression).regex.test(text);

describe('a regular expression of .NET', () => {
  it.each<[string, string, string[], string[]]>([
    ['no flags', '^[^$].*', ['a', 'customer-1'], ['', '$metadata']],
    ['ignoring case', '(?i)^abc', ['ABC', 'aBcd'], ['xabc']],
    ['ignoring case in a part', '^a(?i:b)c$', ['abc', 'aBc'], ['Abc', 'abC']],
    ['ignoring case from here on', '^a(?i)b', ['ab', 'aB'], ['AB']],
    ['not ignoring case again', '(?i)^a(?-i)b', ['Ab', 'ab'], ['aB']],
    ['ignoring case in a class', '(?i)^[b-d]x$', ['CX', 'bX'], ['ax']],
    ['ignoring case in other scripts', '(?i)^über', ['ÜBER', 'über'], ['uber']],
    ['several flags', '(?is)^a.B$', ['A\nb'], ['ab']],
    ['a dot and a line end', '^a.b$', ['axb', 'a\rb'], ['a\nb']],
    ['a dot that takes line ends', '(?s)^a.b$', ['a\nb'], ['ab']],
    ['lines', '(?m)^b$', ['a\nb\nc', 'b'], ['ab']],
    ['the end, before a last line end', '^a$', ['a', 'a\n'], ['a\n\n', 'ab']],
    ['the very end', '\\Aa\\z', ['a'], ['a\n', 'ba']],
    ['the end but for a line end', '\\Aa\\Z', ['a', 'a\n'], ['a\nb']],
    ['space for reading', '(?x) ^a \\s b # a comment\n c', ['a bc'], ['abc', 'a b c']],
    ['a comment', '^a(?#which is it)b$', ['ab'], ['a']],
    ['named groups', "^(?<first>a)(?'second'b)\\k<first>\\k'second'$", ['abab'], ['abba']],
    ['numbered groups', '^(a|b)\\1$', ['aa', 'bb'], ['ab']],
    ['explicit captures', '(?n)^(a)(?<x>b)\\k<x>$', ['abb'], ['aba']],
    ['looking around', '^(?!\\$).*(?<=-)1$', ['customer-1'], ['$x-1', 'customer1']],
    ['letters of all scripts', '^\\w+-\\d$', ['客户-1', 'ü-٣'], ['-1', 'a b-1']],
    ['what is no letter, digit or space', '^\\W\\D\\S$', ['-aa'], ['aaa', '-1a', '-a ']],
    ['complements in brackets', '^[\\W\\S]$', ['-', 'a', ' '], ['']],
    ['ends of words', '\\b户\\b', ['客 户', '户'], ['客户']],
    ['not ends of words', 'a\\Bb', ['ab'], ['a b']],
    ['categories', '^\\p{Lu}\\P{Lu}[\\p{Nd}_]$', ['Aa1', 'Äb_'], ['aa1']],
    ['classes without', '^[a-z-[aeiou]]+$', ['xyz'], ['xay']],
    ['classes with everything', '^[]a\\-^[]+$', [']a-^['], ['b']],
    ['a range and a minus', '^[a-c-]+$', ['a-c'], ['d']],
    ['codes', '^\\x41\\u0042\\t\\cA\\e$', ['AB\t\x01\x1b'], ['AB']],
    ['braces that repeat nothing', '^a{b}{1,x}$', ['a{b}{1,x}'], ['ab']],
    ['counts', '^a{2}b{1,}c{0,1}$', ['aabb', 'aabc'], ['ab']],
    ['lazy repetition', '^a+?b*?$', ['aab'], ['c']],
    ['stray brackets', '^a]}$', ['a]}'], ['a']],
    ['alternatives', '^(order|sale)-|^x$', ['order-1', 'sale-', 'x'], ['xx', 'a-order-']],
  ])('with %s means here what it means there', (_, expression, matching, others) => {
    expect(matching.filter((text) => !matches(expression, text))).toEqual([]);
    expect(others.filter((text) => matches(expression, text))).toEqual([]);
  });

  it.each([
    '(',
    ')',
    '[',
    '[]',
    'a**',
    '*',
    '(?<a-b>x)',
    '(?(1)a|b)',
    '(?>a)b',
    '\\q',
    '\\G',
    '[z-a]',
    '(a)\\2',
    '\\p{IsGreek}',
    '(?<a>x)(?<a>y)',
  ])('is refused when it is malformed or cannot be translated: %s', (expression) => {
    expect(() => boundedMatch(expression)).toThrow(ExpressionRefused);
  });
});

describe('an expression that takes for ever', () => {
  it.each(['^(a+)+$', '(a|aa)+$', '(.*)*b', '(a*)*$', '^(a?){60}a{60}$'])(
    'is ended, and not over a name that is no trouble: %s',
    (expression) => {
      const match = boundedMatch(expression);
      expect(() => match(`${'a'.repeat(65)}c`)).toThrow(ExpressionTooSlow);
      expect(match('-')).toBe(translate(expression).regex.test('-'));
    },
  );

  it('is not one that a busy machine kept waiting once', () => {
    const kept = Object.assign(new Error('kept waiting'), { code: 'ERR_SCRIPT_EXECUTION_TIMEOUT' });
    const tries: number[] = [];
    const answer = firstAnswer((timeoutMs) => {
      if (tries.push(timeoutMs) === 1) throw kept;
      return true;
    });
    expect(answer).toBe(true);
    expect(tries[1]).toBeGreaterThan(tries[0] ?? Infinity);
  });

  it('is known by the name it is held against', () => {
    const match = boundedMatch('x.*y.*z.*w');
    expect(match('x1y2z3w')).toBe(true);
    expect(() => match('xyz'.repeat(20_000))).toThrow(ExpressionTooSlow);
  });
});
