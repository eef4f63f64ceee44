import { decileRatio as ratioOf } from '@hindsight/domain';
import { count, minor, times, type Measure } from '../measure.js';
import { profits, profitsOf } from './customer-values.js';

/**
 * How many times the profit of the worst tenth the best tenth gives (`decileRatio`), of the customers who bought, returned or
 * cost something in the window. Profit in minor units: margins (amounts, where no margin is stated) − returns − cost to serve.
 * @source S04 (Reichheld: 5 to 10 times)
 */
export const decileRatio: Measure = {
  name: 'decile-ratio',
  title: { en: 'Profit of the best tenth by that of the worst', zh: '最好与最差 10% 客户的利润倍数' },
  formula: {
    en: 'profit of the best ⌈n/10⌉ / profit of the worst ⌈n/10⌉; none where that is no profit',
    zh: '最好的 ⌈n/10⌉ 个客户的利润 / 最差的 ⌈n/10⌉ 个客户的利润；后者不为正时无倍数',
  },
  source:
    'S04, Reichheld: 5 to 10 times. Profit = margin (the amount, where none is stated) − returns − cost to serve: ours',
  parameters: { windowDays: 365 },
  figures: {
    customers: count('customers', '客户数'),
    groupCustomers: count('in each group', '每组客户数'),
    bestMinor: minor('profit of the best tenth', '最好 10% 的利润'),
    worstMinor: minor('profit of the worst tenth', '最差 10% 的利润'),
    ratio: times('ratio', '倍数'),
    withoutMargin: count('purchases without a margin', '未注明毛利的购买'),
  },
  statements: { profits },
  async run(ask) {
    const { values, unstated } = await profitsOf(ask);
    const { customers, bestMinor, worstMinor, ratio } = ratioOf(values);
    return {
      figures: {
        ...{ customers: values.length, groupCustomers: customers, ratio, withoutMargin: unstated },
        ...{ bestMinor: String(bestMinor), worstMinor: String(worstMinor) },
      },
    };
  },
};
