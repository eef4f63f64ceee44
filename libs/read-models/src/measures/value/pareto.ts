import { paretoOf, percent, ratio, smallestGroupHolding, topGroup } from '@hindsight/domain';
import { count, minor, share, type Measure } from '../measure.js';
import { netSpends, netSpendsOf } from './customer-values.js';

/**
 * How far 20 : 80 is true here: what the best ⌈20 % · n⌉ customers hold, and the fewest that hold 80 %.
 * Of n customers who bought in the window; value is net spend in it, minor units, losses counting as 0 (`paretoOf`).
 * @source S03; the real share is measured and reported, never assumed
 */
export const pareto: Measure = {
  name: 'pareto',
  title: { en: 'Pareto: what the best 20 % hold', zh: '二八分析：最好的 20% 客户占多少' },
  formula: {
    en: 'net spend of the best ⌈20 % · n⌉ / net spend of all n; and the fewest who hold 80 %',
    zh: '最好的 ⌈20% · n⌉ 个客户的净消费 / 全部 n 个客户的净消费；以及占 80% 的最少客户数',
  },
  source:
    'S03; Pareto (1896), Lorenz (1905). Value = purchases less returns in the window; 365 days are ours',
  parameters: { windowDays: 365 },
  figures: {
    customers: count('customers who bought', '购买客户数'),
    totalMinor: minor('net spend', '净消费'),
    best20Customers: count('the best 20 %', '前 20% 客户数'),
    best20Minor: minor('net spend of the best 20 %', '前 20% 客户净消费'),
    best20Share: share('share of the best 20 %', '前 20% 客户占比'),
    holding80Customers: count('fewest who hold 80 %', '占 80% 的最少客户数'),
    holding80Part: share('their part of the customers', '其占客户数的比例'),
  },
  tables: {
    curve: {
      title: { en: 'What the best hold', zh: '累计占比' },
      bars: 'share',
      columns: {
        part: share('best part of the customers', '最好的客户比例'),
        customers: count('customers', '客户数'),
        minor: minor('net spend', '净消费'),
        share: share('share', '占比'),
      },
    },
  },
  statements: { 'net-spends': netSpends },
  async run(ask) {
    const found = paretoOf(await netSpendsOf(ask));
    const best = topGroup(found, percent(20n));
    const holding = smallestGroupHolding(found, percent(80n));
    return {
      figures: {
        customers: found.customers,
        totalMinor: String(found.totalMinor),
        best20Customers: best.customers,
        best20Minor: String(best.valueMinor),
        best20Share: best.share,
        holding80Customers: holding.customers,
        holding80Part: ratio(BigInt(holding.customers), BigInt(found.customers)),
      },
      tables: {
        curve: tenths.map((tenth) => {
          const { customers, valueMinor, share } = topGroup(found, percent(tenth));
          return { part: Number(tenth) / 100, customers, minor: String(valueMinor), share };
        }),
      },
    };
  },
};

const tenths = Array.from({ length: 10 }, (_, i) => BigInt(10 * (i + 1)));
