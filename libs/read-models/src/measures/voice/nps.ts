import { nps as npsOf } from '@hindsight/domain';
import { count, score, type Measure } from '../measure.js';
import { answers, answersTo, npsScale, spreadOf } from './answers.js';
import { offScale, spreadTable } from './spread-table.js';

/**
 * Net Promoter Score = 100 · (answers of 9 and 10 − answers of 0 to 6) / answers (`nps`; −100..100).
 * @source S62, S63 (忠诚度); Reichheld (2003), Harvard Business Review 81(12)
 */
export const nps: Measure = {
  name: 'nps',
  title: { en: 'Net promoter score (NPS)', zh: '净推荐值 (NPS)' },
  formula: {
    en: '100 · (answers of 9 and 10 − answers of 0 to 6) / answers, on the scale of 0 to 10',
    zh: '100 ·（9–10 分的回答数 − 0–6 分的回答数）/ 回答数（0–10 分）',
  },
  source: 'S62, S63 忠诚度; Reichheld (2003), HBR 81(12). 180 days are ours',
  parameters: { windowDays: 180 },
  figures: {
    promoters: count('promoters', '推荐者'),
    passives: count('passives', '被动者'),
    detractors: count('detractors', '贬损者'),
    score: score('net promoter score', '净推荐值'),
    offScale,
  },
  tables: { answers: spreadTable },
  statements: { answers },
  async run(ask) {
    const [found = { scores: [], offScale: 0 }] = await answersTo(ask, [npsScale]);
    return {
      figures: { ...npsOf(found.scores), offScale: found.offScale },
      tables: { answers: spreadOf(found, npsScale) },
    };
  },
};
