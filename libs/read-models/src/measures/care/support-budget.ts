import { elapsedOf, planProgress, ratio } from '@hindsight/domain';
import { facts, minorOf } from '../facts.js';
import { trades } from '../trades.js';
import { count, meanMinor, minor, share, text, type Measure } from '../measure.js';

/**
 * Customers whose support was planned for the year $3, by what serving them cost beyond the budget up to before $4 (exclusive); a
 * plan that was stated again has the budget that was said last.
 */
const budgets = `
WITH plan AS (
  SELECT DISTINCT ON (f.customer_id, f.data ->> 'planId') f.customer_id, ${minorOf('amount')} AS minor
  FROM ${facts('SupportPlanned')} f
  WHERE f.goes_on AND f.data -> 'year' = to_jsonb($3::int4)
  ORDER BY f.customer_id, f.data ->> 'planId', f.occurred_at DESC, f.revision DESC
), budget AS (
  SELECT p.customer_id, sum(p.minor) AS minor FROM plan p GROUP BY 1
), used AS (
  SELECT t.customer_id, sum(t.amount) AS minor FROM ${trades('cost')} t
  WHERE t.in_window AND t.occurred_at < $4::timestamptz
  GROUP BY 1
)
SELECT b.customer_id AS "customerId", b.minor::text AS budget, coalesce(u.minor, 0)::text AS used
FROM budget b LEFT JOIN used u ON u.customer_id = b.customer_id
ORDER BY coalesce(u.minor, 0) - b.minor DESC, 1`;

interface Budget {
  readonly customerId: string;
  /** Minor units as text. */
  readonly budget: string;
  readonly used: string;
}

const shown = 50;

/**
 * What was planned for the support of customers in a calendar year (UTC) beside what serving them cost up to `asOf`, all of
 * them and those who are furthest beyond their budget. Minor units. Every cost to serve of such a customer counts: no cost says
 * which plan it is of. @source S52 (年度支援计划, 经费预算); the formulas are ours
 */
export const supportBudget: Measure = {
  name: 'support-budget',
  title: { en: 'Support plans: budget and use', zh: '年度支援计划：预算与使用' },
  formula: {
    en: 'cost to serve of the year / budgets of customers with a support plan; budget · elapsed part of the year',
    zh: '有支援计划的客户的当年服务成本 / 预算；预算 · 当年已过比例',
  },
  source: 'S52: 年度支援计划, 经费预算; that every cost to serve counts, and the straight line, are ours',
  parameters: { year: null },
  figures: {
    year: text('year', '年度'),
    elapsed: share('of the year is over', '当年已过'),
    customers: count('customers with a plan', '有计划的客户数'),
    budgetMinor: minor('budget', '预算'),
    usedMinor: minor('used', '已用'),
    usedShare: share('of the budget', '预算使用率'),
    lineMinor: meanMinor('straight line', '按进度应用'),
    beyond: count('customers beyond their budget', '超预算客户数'),
  },
  tables: {
    customers: {
      title: { en: `Furthest beyond, at most ${shown}`, zh: `超支最多者（至多 ${shown} 位）` },
      columns: {
        customerId: text('customer', '客户'),
        budgetMinor: minor('budget', '预算'),
        usedMinor: minor('used', '已用'),
        share: share('of the budget', '预算使用率'),
      },
    },
  },
  statements: { budgets },
  async run(ask) {
    const { year, asOf } = ask;
    const end = new Date(Date.UTC(year + 1, 0, 1)).toISOString();
    const found = await ask.rows<Budget>('budgets', year, end);
    const sum = (of: 'budget' | 'used') => found.reduce((all, one) => all + BigInt(one[of]), 0n);
    const [budget, used, elapsed] = [sum('budget'), sum('used'), elapsedOf(year, asOf)];
    const { share: usedShare, lineMinor } = planProgress(budget, used, elapsed);
    return {
      figures: {
        ...{ year, elapsed: ratio(elapsed.numerator, elapsed.denominator), customers: found.length },
        ...{ budgetMinor: String(budget), usedMinor: String(used), usedShare, lineMinor },
        beyond: found.filter((one) => BigInt(one.used) > BigInt(one.budget)).length,
      },
      tables: {
        customers: found.slice(0, shown).map((one) => ({
          ...{ customerId: one.customerId, budgetMinor: one.budget, usedMinor: one.used },
          share: ratio(BigInt(one.used), BigInt(one.budget)),
        })),
      },
    };
  },
};
