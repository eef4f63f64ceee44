import { averageOrderValue, perCustomerPrice, ratio } from '@hindsight/domain';
import { facts, numberOf } from '../facts.js';
import { count, meanMinor, minor, score, share, text, type Measure } from '../measure.js';
import { tradesByCustomer } from '../trades.js';

/** Buyers of the window, new where their first order ever is in it; what they did in the window, by that. */
const buyers = `
WITH buyer AS (
  SELECT t.customer_id, bool_or(t.is_first) AS is_new, count(*) AS orders, sum(t.amount) AS amount
  FROM ${tradesByCustomer('purchased')} t
  WHERE t.in_window
  GROUP BY t.customer_id
), said AS (
  SELECT f.customer_id, count(*) FILTER (WHERE f.type = 'CustomerComplained') AS complaints,
    count(*) FILTER (WHERE f.type = 'CustomerContacted' AND f.data ->> 'purpose' = 'presales') AS presales,
    count(${numberOf('score100')}) AS ratings, sum((${numberOf('score100')})::numeric) AS score100
  FROM ${facts('CustomerComplained', 'CustomerContacted', 'CustomerRated')} f
  WHERE f.in_window
  GROUP BY f.customer_id
)
SELECT b.is_new, count(*)::int4 AS customers, sum(b.orders)::int4 AS orders, sum(b.amount)::text AS amount,
  coalesce(sum(s.presales), 0)::int4 AS presales, coalesce(sum(s.complaints), 0)::int4 AS complaints,
  coalesce(sum(s.ratings), 0)::int4 AS ratings, (sum(s.score100) / nullif(sum(s.ratings), 0))::float8 AS mean_score
FROM buyer b LEFT JOIN said s ON s.customer_id = b.customer_id
GROUP BY b.is_new
ORDER BY b.is_new DESC`;

interface Buyers {
  readonly is_new: boolean;
  readonly customers: number;
  readonly orders: number;
  readonly amount: string;
  readonly presales: number;
  readonly complaints: number;
  readonly ratings: number;
  readonly mean_score: number | null;
}

/**
 * New buyers beside old ones: what they buy (minor units), how often they ask before, complain, and how content they are.
 * New = first order ever in the window. @source S53 (new customers ask and haggle more, old ones are more content)
 */
export const newVsOld: Measure = {
  name: 'new-vs-old',
  title: { en: 'New buyers beside old ones', zh: '新老客户对比' },
  formula: {
    en: 'new: first order ever is in the window; price per customer, order value, complaints / orders, mean score (0–100)',
    zh: '新客户：首次购买在窗口内；客单价、平均订单金额、投诉数 / 订单数、平均评分（0–100）',
  },
  source: 'S53: 新 (咨询, 砍价纠纷较多), 老 (满意度高); what is compared, and 365 days, are ours',
  parameters: { windowDays: 365 },
  figures: { customers: count('buyers', '购买客户数'), newShare: share('new among them', '新客户占比') },
  tables: {
    buyers: {
      title: { en: 'Buyers', zh: '购买客户' },
      columns: {
        group: text('group', '客户', 'buyerGroups'),
        customers: count('customers', '客户数'),
        orders: count('orders', '订单数'),
        amountMinor: minor('amount bought', '成交金额'),
        perCustomerMinor: meanMinor('price per customer', '客单价'),
        perOrderMinor: meanMinor('average order value', '平均订单金额'),
        presales: count('asked before buying', '售前咨询'),
        complaints: count('complaints', '投诉数'),
        complaintsPerOrder: share('complaints per order', '每单投诉'),
        ratings: count('ratings', '评价数'),
        meanScore: score('mean score, 0–100', '平均评分（0–100）'),
      },
    },
  },
  statements: { buyers },
  async run(ask) {
    const found = await ask.rows<Buyers>('buyers');
    const customers = found.reduce((sum, one) => sum + one.customers, 0);
    const fresh = found.find((one) => one.is_new)?.customers ?? 0;
    return {
      figures: { customers, newShare: ratio(BigInt(fresh), BigInt(customers)) },
      tables: { buyers: found.map(rowOf) },
    };
  },
};

const rowOf = ({ is_new, amount, customers, orders, complaints, mean_score, ...rest }: Buyers) => ({
  ...{ group: is_new ? 'new' : 'old', customers, orders, complaints, ...rest },
  ...{ amountMinor: amount, meanScore: mean_score },
  perCustomerMinor: perCustomerPrice(BigInt(amount), customers),
  perOrderMinor: averageOrderValue(BigInt(amount), orders),
  complaintsPerOrder: ratio(BigInt(complaints), BigInt(orders)),
});
