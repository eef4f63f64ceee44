import { ratio } from '@hindsight/domain';
import { count, instant, share, text, type Ask, type Found, type Measure, type Row } from '../measure.js';
import { outputsOf, yes, type FlagsOf } from './flags.js';
import { population, resultsCounted, type ResultCounted } from './latest-results.js';

/**
 * How many customers a rule set says what of, as of an instant: by the version in force then, from what the projector has
 * published. Where none was in force, `ruleSet` is null, and nobody has a result.
 */
export const flagsMeasure = (of: FlagsOf): Measure => ({
  name: of.name,
  title: of.title,
  formula: {
    en: `customers of whom the rule set ${of.ruleSet} says so / customers`,
    zh: `规则集 ${of.ruleSet} 判定成立的客户数 / 客户数`,
  },
  source: of.source,
  parameters: {},
  figures: {
    customers: count('customers', '客户数'),
    judged: count('customers with a result', '已判定客户数'),
    ruleSet: text('version in force', '生效版本'),
    evaluatedThrough: instant('evaluated up to', '判定截至'),
  },
  tables: {
    flags: {
      title: { en: 'What stands', zh: '成立项' },
      bars: 'customers',
      columns: { flag: text('what', '项目', of.words), ...customersAndShare },
    },
    levels: {
      title: { en: 'All together', zh: '综合' },
      bars: 'customers',
      columns: { level: text('level', '等级', 'results'), ...customersAndShare },
    },
  },
  statements: { results: resultsCounted, population },
  run: (ask) => countFlags(of, ask),
});

const customersAndShare = {
  customers: count('customers', '客户数'),
  share: share('of all customers', '占全部客户'),
};

async function countFlags(of: FlagsOf, ask: Ask): Promise<Found> {
  const version = await ask.versionOf(of.ruleSet);
  const counted = await ask.rows<ResultCounted>('results', version?.hash ?? '', outputsOf(of));
  const [{ customers } = { customers: 0 }] = await ask.rows<{ customers: number }>('population');
  const levels = counted.filter(({ output }) => output === of.level);
  const standing = (flag: string) =>
    counted.find(({ output, result }) => output === flag && result === yes)?.customers ?? 0;
  const row = (found: number): Row => ({ customers: found, share: ratio(BigInt(found), BigInt(customers)) });
  return {
    figures: {
      ...{ customers, judged: levels.reduce((sum, one) => sum + one.customers, 0) },
      ...{ ruleSet: version?.name ?? null, evaluatedThrough: version?.evaluatedThrough ?? null },
    },
    tables: {
      flags: of.flags.map((flag) => ({ flag, ...row(standing(flag)) })),
      levels: levels.map(({ result, customers: found }) => ({ level: result, ...row(found) })),
    },
  };
}
