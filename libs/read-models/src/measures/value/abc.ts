import { abcClasses, ratio, type AbcClass } from '@hindsight/domain';
import { count, minor, share, text, type Measure } from '../measure.js';
import { netSpends, netSpendsOf } from './customer-values.js';

/**
 * How many customers are in A, B and C and what they bring (`abcClasses`): best first, A up to 80 % of the value, B up to 95 %.
 * Of those who bought in the window; value is net spend in it, minor units.
 * @source S06 states no cut-offs; 80 % and 95 % are ours
 */
export const abc: Measure = {
  name: 'abc',
  title: { en: 'ABC classes by value', zh: 'ABC 分类' },
  formula: {
    en: 'best first: A while the sum before is below 80 % of all net spend, B while below 95 %, C the rest',
    zh: '由高到低：之前累计低于净消费的 80% 为 A，低于 95% 为 B，其余为 C',
  },
  source: 'S06 states no cut-offs: 80 % and 95 %, and 365 days, are ours; Dickie (1951)',
  parameters: { windowDays: 365 },
  figures: {
    customers: count('customers who bought', '购买客户数'),
    totalMinor: minor('net spend', '净消费'),
  },
  tables: {
    classes: {
      title: { en: 'Classes', zh: '类别' },
      bars: 'share',
      columns: {
        class: text('class', '类别'),
        customers: count('customers', '客户数'),
        minor: minor('net spend', '净消费'),
        customerShare: share('share of the customers', '客户占比'),
        share: share('share of the net spend', '净消费占比'),
      },
    },
  },
  statements: { 'net-spends': netSpends },
  async run(ask) {
    const values = await netSpendsOf(ask);
    const classes = abcClasses(values);
    const total = values.reduce((sum, value) => sum + value, 0n);
    return {
      figures: { customers: values.length, totalMinor: String(total) },
      tables: {
        classes: ['A' as const, 'B' as const, 'C' as const].map((one) => rowOf(one, values, classes, total)),
      },
    };
  },
};

function rowOf(one: AbcClass, values: readonly bigint[], classes: readonly AbcClass[], total: bigint) {
  const own = values.filter((_, place) => classes[place] === one);
  const sum = own.reduce((all, value) => all + value, 0n);
  return {
    ...{ class: one, customers: own.length, minor: String(sum) },
    customerShare: ratio(BigInt(own.length), BigInt(values.length)),
    share: total > 0n ? ratio(sum, total) : null,
  };
}
