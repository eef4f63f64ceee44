import { averageOrderValue as valueOf } from '@hindsight/domain';
import { count, meanMinor, minor, type Measure } from '../measure.js';
import { noSales, sales, type Sales } from './sales.js';

/**
 * Average order value = amount bought / orders, in the window; minor units with a fraction, before returns
 * (`averageOrderValue`).
 * @source the usual definition in retail, kept beside S17, which is per customer
 */
export const averageOrderValue: Measure = {
  name: 'average-order-value',
  title: { en: 'Average order value', zh: '平均订单金额' },
  formula: { en: 'amount bought / orders', zh: '成交金额 / 订单数' },
  source: 'the usual definition in retail, beside S17. 30 days are ours',
  parameters: { windowDays: 30 },
  figures: {
    amountMinor: minor('amount bought', '成交金额'),
    orders: count('orders', '订单数'),
    perOrderMinor: meanMinor('average order value', '平均订单金额'),
  },
  statements: { sales },
  async run(ask) {
    const [{ amount, orders } = noSales] = await ask.rows<Sales>('sales');
    return { figures: { amountMinor: amount, orders, perOrderMinor: valueOf(BigInt(amount), orders) } };
  },
};
