import { readdirSync, readFileSync } from 'node:fs';
import { inBothLanguages, labelOf } from '@hindsight/contracts';
import { resultsOf } from '@hindsight/replay';
import { checkRuleSet, renderProblems, type Output } from '@hindsight/rules';

const catalogue = new URL('../../libs/rules/catalogue/', import.meta.url);

function outputsOf(file: string): readonly Output[] {
  const source = readFileSync(new URL(file, catalogue), 'utf8');
  const checked = checkRuleSet(source);
  if (!checked.ok) throw new Error(renderProblems(source, file, checked.problems));
  return checked.ruleSet.outputs;
}

describe('the labels of results', () => {
  const results = new Set(readdirSync(catalogue).flatMap(outputsOf).flatMap(resultsOf));

  it.each([...results])('%s, which a shipped rule set says, has a word in both languages', (result) => {
    expect(labelOf(result, 'en')).toMatch(/^[A-Za-z0-9][A-Za-z0-9 -]*$/);
    expect(labelOf(result, 'zh')).toMatch(/\p{Script=Han}|^VIP$/u);
  });

  it('tell every two results of one output apart', () => {
    for (const output of readdirSync(catalogue).flatMap(outputsOf)) {
      const labels = resultsOf(output).map((result) => labelOf(result, 'en'));
      expect(new Set(labels).size).toBe(labels.length);
    }
  });

  it('are the results themselves where nobody knows a word', () => {
    expect(labelOf('gold', 'en')).toBe('gold');
    expect(['gold', '重要客户', 'true'].map(inBothLanguages)).toEqual(['gold', '重要客户 top', '是 true']);
  });
});
