import { perCustomerPrice as priceOf } from '@hindsight/domain';
import { count, meanMinor, minor, type Measure } from '../measure.js';
import { noSales, sales, type Sales } from './sales.js';

/**
 * Per-customer price (客单价) = amount bought / distinct buyers, in the window; minor units with a fraction, before returns
 * (`perCustomerPrice`). Each buyer counts once, however often it bought.
 * @source S17
 */
export const perCustomerPrice: Measure = {
  name: 'per-customer-price',
  title: { en: 'Price per customer', zh: '客单价' },
  formula: { en: 'amount bought / distinct buyers', zh: '成交金额 / 成交用户数' },
  source: 'S17: 客单价 = 支付宝成交金额 / 成交用户数, per customer and not per order. 30 days are ours',
  parameters: { windowDays: 30 },
  figures: {
    amountMinor: minor('amount bought', '成交金额'),
    buyers: count('buyers', '成交用户数'),
    perCustomerMinor: meanMinor('price per customer', '客单价'),
  },
  statements: { sales },
  async run(ask) {
    const [{ amount, buyers } = noSales] = await ask.rows<Sales>('sales');
    const perCustomerMinor = priceOf(BigInt(amount), buyers);
    return { figures: { amountMinor: amount, buyers, perCustomerMinor } };
  },
};
