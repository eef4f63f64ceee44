import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { checkRuleSet, type Checked } from './check-rule-set.js';
import type { Problem } from './problems.js';
import { renderProblems } from './render-problems.js';

const folder = 'libs/rules/catalogue';
const catalogue = readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`, 'utf8'));

/** Whatever the text: an answer, and for a refusal at least one problem, each with a place that can be printed. */
function expectAnswer(source: string): Checked {
  const checked = checkRuleSet(source);
  const problems = checked.ok ? checked.warnings : checked.problems;
  expect(checked.ok || problems.some(({ severity }) => severity === 'error')).toBe(true);
  const isPlaced = ({ line, column, message }: Problem): boolean =>
    line > 0 && column > 0 && !/undefined|\[object|NaN/.test(message);
  expect(problems.filter((problem) => !isPlaced(problem))).toEqual([]);
  expect(renderProblems(source, 'x.yaml', problems)).toEqual(expect.any(String));
  return checked;
}

describe('checking never throws', () => {
  it('on random bytes and random texts', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 400 }), fc.string({ unit: 'binary' })), (rubbish) => {
        expectAnswer(typeof rubbish === 'string' ? rubbish : Buffer.from(rubbish).toString('latin1'));
      }),
      { numRuns: 300 },
    );
  });

  it('on shipped files with pieces cut out, doubled, swapped or replaced', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '"',
        "'",
        '{',
        '}',
        '[',
        ']',
        ': ',
        '\n',
        '- ',
        '|',
        '&a ',
        '*a',
        '!',
        '~',
        '1',
        'x',
        '\t',
        '#',
      ),
      fc.constantFrom(
        'id: x',
        'then: ',
        'value.p01',
        'rank.score',
        '>=',
        'in [1]',
        '30d',
        'any',
        '重要客户',
        '\u0000',
      ),
    );
    const mutation = fc.record({ at: fc.nat(4000), length: fc.nat(30), piece, repeated: fc.nat(3) });
    const mutated = fc.tuple(
      fc.constantFrom(...catalogue),
      fc.array(mutation, { minLength: 1, maxLength: 6 }),
    );
    fc.assert(
      fc.property(mutated, ([source, mutations]) => {
        expectAnswer(
          mutations.reduce((text, { at, length, piece: put, repeated }) => {
            const start = at % (text.length + 1);
            return text.slice(0, start) + put.repeat(repeated) + text.slice(start + length);
          }, source),
        );
      }),
      { numRuns: 400 },
    );
  });

  it('on documents of the right keys with anything under them', () => {
    const key = fc.constantFrom(
      ...'hindsight id title clock features population outputs agg events field window where of among order cuts'.split(
        ' ',
      ),
      ...'scores shares type rows when then else hold states initial transitions from to value bands clamp policy'.split(
        ' ',
      ),
    );
    const leaf = fc.oneof(
      fc.constantFrom(
        'table',
        'machine',
        'score',
        'flag',
        'count',
        'sum',
        'decayed_mean',
        'purchased',
        'any',
        '30d',
      ),
      fc.jsonValue(),
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5 },
        leaf,
        fc.dictionary(key, tie('tree'), { maxKeys: 8 }),
        fc.array(tie('tree'), { maxLength: 4 }),
      ),
    }));
    const document = fc.dictionary(key, tree, { minKeys: 1, maxKeys: 9 });
    fc.assert(
      fc.property(document, (value) => {
        expectAnswer(JSON.stringify({ hindsight: 1, id: 'x', ...value }));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['open brackets', '['.repeat(200_000)],
    ['open braces', '{a: '.repeat(60_000)],
    ['dashes', '- '.repeat(100_000)],
    ['keys of keys', '? '.repeat(100_000)],
    ['anchors', '&a '.repeat(60_000)],
    ['empty lines', '\n'.repeat(262_000)],
    ['documents', '---\n'.repeat(60_000)],
    ['doubled keys', 'a: 1\n'.repeat(50_000)],
    ['unknown keys', Array.from({ length: 25_000 }, (_, i) => `k${i}: 1\n`).join('')],
  ])('on a large file of %s, and takes no long time', (_, source) => {
    expect(expectAnswer(source).ok).toBe(false);
  });

  it('on a file with thousands of names that are nearly right', () => {
    const features = Array.from(
      { length: 3000 },
      (_, i) => `  f${i}: {agg: count, events: [purchased]}\n`,
    ).join('');
    const condition = Array.from({ length: 400 }, (_, i) => `g${i} + 0 * (1`).join(' + ') + ')'.repeat(400);
    const outputs = `  - {id: o, type: score, value: "${condition}"}\n`.repeat(10);
    expectAnswer(`hindsight: 1\nid: x\nfeatures:\n${features}outputs:\n${outputs}`);
  });
});
