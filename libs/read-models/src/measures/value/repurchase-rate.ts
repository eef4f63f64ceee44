import { repurchaseRate as rateOf } from '@hindsight/domain';
import { count, share, type Ask, type Measure } from '../measure.js';
import { tradesByCustomer } from '../trades.js';

/** How many customers made so many orders in the window. */
export const orders = `
SELECT orders::int4, count(*)::int4 AS customers FROM (
  SELECT count(*) AS orders FROM ${tradesByCustomer('purchased')} t WHERE t.in_window GROUP BY t.customer_id
) buyer
GROUP BY orders ORDER BY orders`;

interface Orders {
  readonly orders: number;
  readonly customers: number;
}

/**
 * Repurchase rate (回头率) = buyers with two orders or more in the window / buyers in the window (`repurchaseRate`); 0..1.
 * @source S54, S63 name it and give no formula: ours
 */
export const repurchaseRate: Measure = {
  name: 'repurchase-rate',
  title: { en: 'Repurchase rate', zh: '回头率' },
  formula: {
    en: 'buyers with two orders or more / buyers',
    zh: '购买两次及以上的客户数 / 购买客户数',
  },
  source: 'S54, S63 (000:171 回头率) give no formula: this one, and 365 days, are ours',
  parameters: { windowDays: 365 },
  figures: {
    buyers: count('buyers', '购买客户数'),
    buyersAgain: count('with two orders or more', '购买两次及以上'),
    rate: share('repurchase rate', '回头率'),
  },
  tables: {
    orders: {
      title: { en: 'Buyers by orders', zh: '按订单数' },
      bars: 'customers',
      columns: { orders: count('orders', '订单数'), customers: count('customers', '客户数') },
    },
  },
  statements: { orders },
  async run(ask) {
    const found = await ask.rows<Orders>('orders');
    const perCustomer = expand(found);
    return {
      figures: {
        buyers: perCustomer.length,
        buyersAgain: perCustomer.filter((one) => one >= 2).length,
        rate: rateOf(perCustomer),
      },
      tables: { orders: found.map(({ orders, customers }) => ({ orders, customers })) },
    };
  },
};

/** Orders in the window, one number a buyer. */
export const ordersPerCustomer = async (ask: Ask): Promise<readonly number[]> =>
  expand(await ask.rows<Orders>('orders'));

const expand = (found: readonly Orders[]): readonly number[] =>
  found.flatMap(({ orders, customers }) => Array<number>(customers).fill(orders));
