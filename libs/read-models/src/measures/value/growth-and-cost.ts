import { costRatio, growthRate } from '@hindsight/domain';
import { count, minor, share, text, type Ask, type Measure } from '../measure.js';
import { trades, tradesByCustomer } from '../trades.js';

/** Of each customer, in the window and in the one before it, which begins at $3; then all of them together. */
const spending = `
SELECT coalesce(sum(now), 0)::text AS now, coalesce(sum(before), 0)::text AS before,
  coalesce(sum(cost), 0)::text AS cost, coalesce(sum(cost_before), 0)::text AS cost_before,
  count(*) FILTER (WHERE orders > 0 AND orders_before = 0)::int4 AS gained,
  count(*) FILTER (WHERE orders > 0 AND orders_before > 0 AND now > before)::int4 AS grown,
  count(*) FILTER (WHERE orders > 0 AND orders_before > 0 AND now <= before)::int4 AS kept,
  count(*) FILTER (WHERE orders = 0 AND orders_before > 0)::int4 AS silent
FROM (
  SELECT coalesce(sum(t.amount) FILTER (WHERE t.kind <> 'cost' AND t.in_window), 0) AS now,
    coalesce(sum(t.amount) FILTER (WHERE t.kind <> 'cost' AND NOT t.in_window), 0) AS before,
    sum(t.amount) FILTER (WHERE t.kind = 'cost' AND t.in_window) AS cost,
    sum(t.amount) FILTER (WHERE t.kind = 'cost' AND NOT t.in_window) AS cost_before,
    count(*) FILTER (WHERE t.kind = 'purchased' AND t.in_window) AS orders,
    count(*) FILTER (WHERE t.kind = 'purchased' AND NOT t.in_window) AS orders_before
  FROM ${tradesByCustomer('purchased', 'returned', 'cost')} t
  WHERE t.occurred_at > $3::timestamptz
  GROUP BY t.customer_id
) one`;

/** What was spent on customers in the window, by what for. */
const costs = `
SELECT coalesce(t.category, '') AS category, sum(t.amount)::text AS minor, count(DISTINCT t.customer_id)::int4 AS customers
FROM ${trades('cost')} t
WHERE t.in_window
GROUP BY 1
ORDER BY sum(t.amount) DESC, 1`;

interface Spending {
  readonly now: string;
  readonly before: string;
  readonly cost: string;
  readonly cost_before: string;
  readonly gained: number;
  readonly grown: number;
  readonly kept: number;
  readonly silent: number;
}

/**
 * Net spend against that of the window before (`growthRate`), who brought it, and what serving customers cost of it
 * (`costRatio`). Minor units.
 * @source S71 (开源, 节流)
 */
export const growthAndCost: Measure = {
  name: 'growth-and-cost',
  title: { en: 'Growth, and what it costs', zh: '开源与节流' },
  formula: {
    en: '(net spend − net spend of the window before) / that of the window before; cost to serve / net spend',
    zh: '（净消费 − 上一窗口净消费）/ 上一窗口净消费；服务成本 / 净消费',
  },
  source:
    'S71: 开源 (keep and grow value customers), 节流 (effect of spending); the formulas and 365 days are ours',
  parameters: { windowDays: 365 },
  figures: {
    netSpendMinor: minor('net spend', '净消费'),
    netSpendBeforeMinor: minor('net spend of the window before', '上一窗口净消费'),
    growth: share('growth', '增长率'),
    costMinor: minor('cost to serve', '服务成本'),
    costBeforeMinor: minor('cost to serve of the window before', '上一窗口服务成本'),
    costRatio: share('cost of net spend', '成本率'),
    gained: count('customers who bought now and not before', '新增购买客户'),
    grown: count('customers who spent more', '消费增长客户'),
    kept: count('customers who spent as much or less', '消费持平或下降客户'),
    silent: count('customers who bought before and not now', '停止购买客户'),
  },
  tables: {
    costs: {
      title: { en: 'Cost to serve', zh: '服务成本' },
      columns: {
        category: text('what for', '用途'),
        customers: count('customers', '客户数'),
        minor: minor('cost', '成本'),
      },
    },
  },
  statements: { spending, costs },
  async run(ask) {
    const [found] = await ask.rows<Spending>('spending', windowBefore(ask));
    return {
      figures: found ? figuresOf(found) : {},
      tables: { costs: await ask.rows<Record<string, string | number>>('costs') },
    };
  },
};

/** Where the window before begins, as long as the window; a window without a begin has none before it. */
const windowBefore = ({ asOf, after }: Ask): string =>
  after ? new Date(2 * after.getTime() - asOf.getTime()).toISOString() : '-infinity';

const figuresOf = ({ now, before, cost, cost_before, ...customers }: Spending) => ({
  netSpendMinor: now,
  netSpendBeforeMinor: before,
  growth: growthRate(BigInt(now), BigInt(before)),
  costMinor: cost,
  costBeforeMinor: cost_before,
  costRatio: costRatio(BigInt(cost), BigInt(now)),
  ...customers,
});
