import { ratio } from '@hindsight/domain';
import { count, minor, share, text, type Measure } from '../measure.js';
import { tradesByCustomer } from '../trades.js';

/** What brings customers back, as S54 lists it: what a purchase may name as its reason. */
const factors = [
  'vip',
  'promotion',
  'innovation',
  'content',
  'product',
  'service',
  'brand',
  'revisit',
] as const;

/** Orders of the window that were not their customer's first, by the reason that they name. */
const again = `
SELECT b.reason, sum(b.orders)::int4 AS orders, count(*)::int4 AS customers, coalesce(sum(b.amount), 0)::text AS minor
FROM (
  SELECT coalesce(t.reason, '') AS reason, count(*) AS orders, sum(t.amount) AS amount
  FROM ${tradesByCustomer('purchased')} t
  WHERE NOT t.is_first AND t.in_window
  GROUP BY coalesce(t.reason, ''), t.customer_id
) b
GROUP BY b.reason ORDER BY b.reason`;

interface Again {
  /** Empty: not said. */
  readonly reason: string;
  readonly orders: number;
  readonly customers: number;
  readonly minor: string;
}

/**
 * Why customers come back: orders of the window that were not their customer's first, by the eight factors; share of those that
 * name one of them (0..1), amounts in minor units.
 * @source S54, eight factors
 */
export const repurchaseFactors: Measure = {
  name: 'repurchase-factors',
  title: { en: 'What brings customers back', zh: '回购因素' },
  formula: {
    en: 'later orders that name a factor / later orders that name one of the eight',
    zh: '注明某因素的再次订单数 / 注明八种因素之一的再次订单数',
  },
  source: 'S54: VIP 促销 创新 内容 产品 服务 品牌 回头率/回访; 365 days are ours',
  parameters: { windowDays: 365 },
  figures: {
    orders: count('later orders', '再次订单数'),
    named: count('name one of the eight', '注明八种因素之一'),
    others: count('name another reason', '注明其他原因'),
    unstated: count('name none', '未注明原因'),
  },
  tables: {
    factors: {
      title: { en: 'Factors', zh: '因素' },
      bars: 'orders',
      columns: {
        factor: text('factor', '因素', 'repurchaseFactors'),
        orders: count('orders', '订单数'),
        customers: count('customers', '客户数'),
        minor: minor('amount', '金额'),
        share: share('share', '占比'),
      },
    },
  },
  statements: { again },
  async run(ask) {
    const found = await ask.rows<Again>('again');
    const ordersOf = (fits: (reason: string) => boolean) =>
      found.filter(({ reason }) => fits(reason)).reduce((sum, { orders }) => sum + orders, 0);
    const isFactor = (reason: string) => factors.some((one) => one === reason);
    const named = ordersOf(isFactor);
    return {
      figures: {
        orders: ordersOf(() => true),
        named,
        others: ordersOf((reason) => reason !== '' && !isFactor(reason)),
        unstated: ordersOf((reason) => reason === ''),
      },
      tables: { factors: factors.map((factor) => rowOf(factor, found, named)) },
    };
  },
};

function rowOf(factor: string, found: readonly Again[], named: number) {
  const { orders, customers, minor } = found.find(({ reason }) => reason === factor) ?? nothing;
  return { factor, orders, customers, minor, share: ratio(BigInt(orders), BigInt(named)) };
}

const nothing = { orders: 0, customers: 0, minor: '0' };
