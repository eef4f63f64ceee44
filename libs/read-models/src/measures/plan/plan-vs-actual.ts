import {
  elapsedOf,
  marginRateSoFar,
  planProgress,
  ratio,
  sumSoFar,
  type Fraction,
  type YearSoFar,
} from '@hindsight/domain';
import { count, meanMinor, minor, score, share, text, type Measure, type Row } from '../measure.js';
import { soldByOwner, type Sold } from './sold-by-owner.js';
import { standingPlans, type Planned } from './standing-plans.js';

const whose = {
  owner: text('owner', '负责人'),
  measure: text('measure', '指标', 'planMeasures'),
  customers: count('customers ever assigned', '曾分配客户数'),
};

/**
 * The plans of a calendar year (UTC) beside what came of them up to `asOf`, and what even progress would have reached by then
 * (`planProgress`). Minor units; the margin rate in percent. What counts for an owner is what the customers brought while they
 * were the owner's; an owner who was never given a customer has nothing that could be measured, and null.
 * @source S20 (销售额, 实际收入, 利润率, 盈利额), formulas ours (`sumSoFar`, `marginRateSoFar`)
 */
export const planVsActual: Measure = {
  name: 'plan-vs-actual',
  title: { en: 'Plans and what came of them', zh: '收益执行计划：计划与实际' },
  formula: {
    en: 'actual / plan; plan · elapsed part of the year. Revenue: purchases − returns; income: payments received; profit: margin (the amount, where none is stated) − returns − cost to serve; margin rate: profit / revenue',
    zh: '实际 / 计划；计划 · 当年已过比例。销售额：购买 − 退货；实际收入：已收付款；盈利额：毛利（未注明时为金额）− 退货 − 服务成本；利润率：盈利额 / 销售额',
  },
  source:
    'S20: 销售额, 实际收入, 利润率, 盈利额; the formulas, that a sale counts for who looked after the customer then, and the straight line are ours',
  parameters: { year: null },
  figures: {
    year: text('year', '年度'),
    elapsed: share('of the year is over', '当年已过'),
    revenueMinor: minor('revenue of all customers', '全部客户销售额'),
    incomeMinor: minor('income of all customers', '全部客户实际收入'),
    profitMinor: minor('profit of all customers', '全部客户盈利额'),
    marginRate: score('margin rate of all customers, %', '全部客户利润率（%）'),
    unownedMinor: minor('revenue of customers without an owner', '无负责人客户的销售额'),
    unstated: count('purchases without a stated margin', '未注明毛利的购买'),
  },
  tables: {
    sums: {
      title: { en: 'Plans of sums', zh: '金额计划' },
      columns: {
        ...whose,
        planMinor: minor('plan', '计划'),
        actualMinor: minor('actual', '实际'),
        share: share('of the plan', '完成率'),
        lineMinor: meanMinor('straight line', '按进度应达'),
        aheadMinor: meanMinor('ahead of it', '超前'),
      },
    },
    rates: {
      title: { en: 'Plans of rates', zh: '比率计划' },
      columns: {
        ...whose,
        planPercent: score('plan, %', '计划（%）'),
        actualPercent: score('actual, %', '实际（%）'),
        aheadPercent: score('ahead, percentage points', '超前（百分点）'),
      },
    },
  },
  statements: { plans: standingPlans, sold: soldByOwner },
  async run(ask) {
    const { year } = ask;
    const sold = await ask.rows<Sold>('sold', new Date(Date.UTC(year + 1, 0, 1)).toISOString());
    const plans = await ask.rows<Planned>('plans', year);
    const elapsed = elapsedOf(year, ask.asOf);
    return {
      figures: { year, elapsed: ratio(elapsed.numerator, elapsed.denominator), ...figuresOf(sold) },
      tables: {
        sums: plans.flatMap((plan) => sumRows(plan, yearOf(plan, sold), elapsed)),
        rates: plans.flatMap((plan) => rateRows(plan, yearOf(plan, sold))),
      },
    };
  },
};

const nothing: YearSoFar = { revenueMinor: 0n, incomeMinor: 0n, profitMinor: 0n };

function figuresOf(sold: readonly Sold[]) {
  const all = sold.map(yearIn).reduce(
    (sum, one) => ({
      revenueMinor: sum.revenueMinor + one.revenueMinor,
      incomeMinor: sum.incomeMinor + one.incomeMinor,
      profitMinor: sum.profitMinor + one.profitMinor,
    }),
    nothing,
  );
  return {
    ...{ revenueMinor: String(all.revenueMinor), incomeMinor: String(all.incomeMinor) },
    ...{ profitMinor: String(all.profitMinor), marginRate: marginRateSoFar(all) },
    unownedMinor: sold.find(({ owner }) => owner === null)?.revenue ?? '0',
    unstated: sold.reduce((sum, { unstated }) => sum + unstated, 0),
  };
}

const yearIn = ({ revenue, income, profit }: Sold): YearSoFar => ({
  revenueMinor: BigInt(revenue),
  incomeMinor: BigInt(income),
  profitMinor: BigInt(profit),
});

/** What came of an owner's customers; null for who never had any. */
function yearOf({ owner, customers }: Planned, sold: readonly Sold[]): YearSoFar | null {
  const own = sold.find((one) => one.owner === owner);
  if (own) return yearIn(own);
  return customers > 0 ? nothing : null;
}

function sumRows(plan: Planned, year: YearSoFar | null, elapsed: Fraction): Row[] {
  const { owner, measure, minor: planned, customers } = plan;
  if (measure === 'margin_rate' || planned === null) return [];
  const actual = year && sumSoFar(measure, year);
  const progress = planProgress(BigInt(planned), actual ?? 0n, elapsed);
  return [
    {
      ...{ owner, measure, customers, planMinor: planned, lineMinor: progress.lineMinor },
      actualMinor: actual === null ? null : String(actual),
      share: year && progress.share,
      aheadMinor: year && progress.aheadMinor,
    },
  ];
}

function rateRows({ owner, measure, rate, customers }: Planned, year: YearSoFar | null): Row[] {
  if (rate === null) return [];
  const actual = year && marginRateSoFar(year);
  const aheadPercent = actual === null ? null : actual - rate;
  return [{ owner, measure, customers, planPercent: rate, actualPercent: actual, aheadPercent }];
}
