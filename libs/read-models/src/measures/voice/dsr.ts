import { dsr as dsrOf } from '@hindsight/domain';
import { count, score, text, type Measure } from '../measure.js';
import { answers, answersTo } from './answers.js';
import { offScale } from './spread-table.js';

const scales = (['dsr_item', 'dsr_service', 'dsr_delivery'] as const).map((instrument) => ({
  ...{ instrument, lowest: 1, highest: 5 },
}));

/**
 * Detail seller rating (店铺动态评分): the mean of each dimension, 1 to 5 (`dsr`); never pooled into one number.
 * @source S61 names it and gives no formula: a mean per dimension over 180 days is ours
 */
export const dsr: Measure = {
  name: 'dsr',
  title: { en: 'Detail seller rating (DSR)', zh: '店铺动态评分 (DSR)' },
  formula: {
    en: 'mean of the answers of 1 to 5, of each dimension by itself',
    zh: '每个维度 1–5 分回答的平均分',
  },
  source: 'S61 (no formula): a mean per dimension, and 180 days, are ours',
  parameters: { windowDays: 180 },
  figures: { answers: count('answers', '回答数'), offScale },
  tables: {
    dimensions: {
      title: { en: 'Dimensions', zh: '维度' },
      bars: 'mean',
      columns: {
        dimension: text('dimension', '维度', 'ratingInstruments'),
        answers: count('answers', '回答数'),
        mean: score('mean, 1–5', '平均分（1–5）'),
      },
    },
  },
  statements: { answers },
  async run(ask) {
    const found = await answersTo(ask, scales);
    const [item = [], service = [], delivery = []] = found.map(({ scores }) => scores);
    const means = dsrOf({ item, service, delivery });
    const row = (dimension: string, { length }: readonly number[], mean: number | null) => ({
      ...{ dimension, answers: length, mean },
    });
    return {
      figures: {
        answers: found.reduce((sum, { scores }) => sum + scores.length, 0),
        offScale: found.reduce((sum, one) => sum + one.offScale, 0),
      },
      tables: {
        dimensions: [
          row('dsr_item', item, means.item),
          row('dsr_service', service, means.service),
          row('dsr_delivery', delivery, means.delivery),
        ],
      },
    };
  },
};
