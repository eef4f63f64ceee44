import { ces as cesOf } from '@hindsight/domain';
import { count, score, share, type Measure } from '../measure.js';
import { answers, answersTo, cesScale, spreadOf } from './answers.js';
import { offScale, spreadTable } from './spread-table.js';

/**
 * Customer Effort Score = mean of the answers to "made it easy", 1 to 7 (`ces`); higher is less effort.
 * @source S16, S29, S62; Dixon, Freeman & Toman (2010), Harvard Business Review 88(7/8), CES 2.0
 */
export const ces: Measure = {
  name: 'ces',
  title: { en: 'Customer effort score (CES)', zh: '客户费力度 (CES)' },
  formula: {
    en: 'mean of the answers of 1 to 7 to "made it easy"; answers of 5 to 7 / answers',
    zh: '“办事轻松”1–7 分回答的平均分；5–7 分的回答数 / 回答数',
  },
  source: 'S16, S29, S62; Dixon, Freeman & Toman (2010), HBR 88(7/8), CES 2.0. 180 days are ours',
  parameters: { windowDays: 180 },
  figures: {
    answers: count('answers', '回答数'),
    mean: score('mean, 1–7', '平均分（1–7）'),
    agreeing: share('agree', '认为轻松的占比'),
    offScale,
  },
  tables: { answers: spreadTable },
  statements: { answers },
  async run(ask) {
    const [found = { scores: [], offScale: 0 }] = await answersTo(ask, [cesScale]);
    const { n, ...figures } = cesOf(found.scores);
    return {
      figures: { answers: n, ...figures, offScale: found.offScale },
      tables: { answers: spreadOf(found, cesScale) },
    };
  },
};
