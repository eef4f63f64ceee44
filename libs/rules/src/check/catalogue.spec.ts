import { readdirSync, readFileSync } from 'node:fs';
import type { Output, RuleSet } from '../rule-set.js';
import { checkRuleSet } from './check-rule-set.js';

const folder = 'libs/rules/catalogue';

function shipped(file: string): RuleSet {
  const checked = checkRuleSet(readFileSync(`${folder}/${file}`, 'utf8'));
  if (!checked.ok) throw new Error(checked.problems.map(({ message }) => message).join('\n'));
  expect(checked.warnings).toEqual([]);
  return checked.ruleSet;
}

const resultsOf = (output: Output | undefined): readonly (string | null)[] => {
  if (output?.type === 'table') return output.order;
  if (output?.type === 'machine') return output.states;
  return output?.type === 'score' ? [...output.bands.map((band) => band.then), output.else] : [];
};

describe('the shipped rule sets', () => {
  const files = readdirSync(folder);

  it.each(files)(
    '%s passes without a warning, is named as its file, and says in its source what is ours',
    (file) => {
      const ruleSet = shipped(file);
      expect(`${ruleSet.id}.yaml`).toBe(file);
      expect(ruleSet.title.zh).not.toBe(ruleSet.title.en);
      expect(ruleSet.source).toMatch(/our own choice/);
      expect(ruleSet.clock).toEqual({ tz: 'Asia/Shanghai', tick: 'day', cutoffs: 'month' });
    },
  );

  it.each<[string, string, (string | null)[]]>([
    ['tier-pyramid.yaml', 'tier', ['小客户', '普通客户', '次要客户', '重要客户']],
    ['value-rfm.yaml', 'rfm', ['高', '中', '低']],
    ['lifecycle-4stage.yaml', 'stage', ['考察期', '形成期', '稳定期', '退化期']],
    ['lifecycle-4stage.yaml', 'warning', ['正常', '关注', '预警']],
    ['satisfaction.yaml', 'satisfaction', ['很满意', '满意', '一般', '不满意']],
  ])('%s gives for %s one of %j', (file, id, results) => {
    expect(resultsOf(shipped(file).outputs.find((output) => output.id === id))).toEqual(results);
  });

  it('keep the numbers of the pyramid', () => {
    const [population] = shipped('tier-pyramid.yaml').populations;
    expect(population?.cuts.map(({ numerator }) => numerator)).toEqual([10_000, 200_000, 500_000]);
  });
});
