import { csat as csatOf } from '@hindsight/domain';
import { count, score, share, type Measure } from '../measure.js';
import { answers, answersTo, csatScale, spreadOf } from './answers.js';
import { offScale, spreadTable } from './spread-table.js';

/**
 * CSAT (客户满意度): answers of 4 or 5 / answers on the scale of 1 to 5 (`csat`; 0..1), and the mean.
 * @source S62, S63; Farris et al., Marketing Metrics, ch. 2
 */
export const csat: Measure = {
  name: 'csat',
  title: { en: 'Customer satisfaction (CSAT)', zh: '客户满意度 (CSAT)' },
  formula: {
    en: 'answers of 4 or 5 / answers, on the scale of 1 to 5',
    zh: '4 分和 5 分的回答数 / 回答数（1–5 分）',
  },
  source: 'S62, S63; Farris et al., Marketing Metrics, ch. 2. 180 days are ours',
  parameters: { windowDays: 180 },
  figures: {
    answers: count('answers', '回答数'),
    topTwoBox: share('satisfied', '满意占比'),
    mean: score('mean, 1–5', '平均分（1–5）'),
    offScale,
  },
  tables: { answers: spreadTable },
  statements: { answers },
  async run(ask) {
    const [found = { scores: [], offScale: 0 }] = await answersTo(ask, [csatScale]);
    const { n, ...figures } = csatOf(found.scores);
    return {
      figures: { answers: n, ...figures, offScale: found.offScale },
      tables: { answers: spreadOf(found, csatScale) },
    };
  },
};
