import { Problem } from '../http/problem.js';
import { soundDocument } from './rule-set-source.js';

const problemOf = (source: string): Problem => {
  try {
    soundDocument(source);
  } catch (error) {
    if (error instanceof Problem) return error;
  }
  throw new Error('it was taken');
};

describe('a document that is no rule set', () => {
  it('is refused in the language of whoever sent it, with problems that programs read', () => {
    const problem = problemOf('hindsight: 2\n');
    expect(problem.detail.en).toMatch(/^document:1:12 expected hindsight: 1 .*, found number 2\n/m);
    expect(problem.detail.zh).toMatch(/^document:1:12 应为 hindsight: 1（规则语言的版本），实为 数 2\n/m);
    expect(problem.toDocument('/v1/rule-sets', 'r', 'zh')).toMatchObject({
      problems: expect.arrayContaining([
        expect.objectContaining({ line: 1, column: 12, severity: 'error' }),
      ]) as object,
    });
  });
});
