import { whaleCurve as curveOf } from '@hindsight/domain';
import { count, minor, share, type Measure } from '../measure.js';
import { profits, profitsOf } from './customer-values.js';

/**
 * Cumulative profit, most profitable customers first (`whaleCurve`); profit and customers as in `decileRatio`, minor units.
 * @source S05 (Meridien: the top 20 % make about 150 % of the profit, the last 30 % consume half of it)
 */
export const whaleCurve: Measure = {
  name: 'whale-curve',
  title: { en: 'Whale curve: cumulative profit', zh: '鲸鱼曲线：累计利润' },
  formula: {
    en: 'profit of the best ⌈p · n⌉ customers / profit of all n, for p from 5 % to 100 %',
    zh: '最好的 ⌈p · n⌉ 个客户的利润 / 全部 n 个客户的利润，p 从 5% 到 100%',
  },
  source:
    'S05, Meridien: top 20 % ≈ 150 %, last 30 % consume 50 %; Kaplan & Narayanan (2001). Profit as in decile-ratio: ours',
  parameters: { windowDays: 365 },
  figures: {
    customers: count('customers', '客户数'),
    totalMinor: minor('profit', '利润'),
    best20Share: share('share of the best 20 %', '前 20% 客户占比'),
    last30Share: share('share of the last 30 %', '后 30% 客户占比'),
    peakCustomers: count('customers up to the peak', '峰值客户数'),
    peakMinor: minor('profit at the peak', '峰值利润'),
    peakShare: share('share at the peak', '峰值占比'),
    withoutMargin: count('purchases without a margin', '未注明毛利的购买'),
  },
  tables: {
    curve: {
      title: { en: 'Cumulative profit', zh: '累计利润' },
      bars: 'share',
      columns: {
        part: share('best part of the customers', '最好的客户比例'),
        customers: count('customers', '客户数'),
        minor: minor('profit', '利润'),
        share: share('share', '占比'),
      },
    },
  },
  statements: { profits },
  async run(ask) {
    const { values, unstated } = await profitsOf(ask);
    const { customers, totalMinor, points, peak } = curveOf(values);
    const shareAt = (percent: number) => points[percent - 1]?.share ?? null;
    const seventy = shareAt(70);
    return {
      figures: {
        ...{ customers, totalMinor: String(totalMinor), best20Share: shareAt(20), withoutMargin: unstated },
        last30Share: seventy === null ? null : 1 - seventy,
        peakCustomers: peak.customers,
        peakMinor: String(peak.profitMinor),
        peakShare: peak.share,
      },
      tables: {
        curve: points.flatMap(({ customers, profitMinor, share }, place) =>
          place % 5 === 4 ? [{ part: (place + 1) / 100, customers, minor: String(profitMinor), share }] : [],
        ),
      },
    };
  },
};
