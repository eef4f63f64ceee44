import { ratio, usualIntentChances } from '@hindsight/domain';
import { facts, numberOf } from '../facts.js';
import { count, share, text, type Measure } from '../measure.js';

/** Opportunities first assessed in the window, by the last intent stated before they closed, or up to now. */
const outcomes = `
WITH said AS (
  SELECT f.customer_id, f.data ->> 'opportunityId' AS opportunity_id, f.occurred_at AS at, f.revision, ${numberOf('intent')} AS intent,
    min(f.occurred_at) FILTER (WHERE f.data ->> 'funnelStage' = 'closed')
      OVER (PARTITION BY f.customer_id, f.data ->> 'opportunityId') AS closed_at,
    min(f.occurred_at) OVER (PARTITION BY f.customer_id, f.data ->> 'opportunityId') AS begun_at
  FROM ${facts('OpportunityAssessed')} f
  WHERE f.goes_on
), last AS (
  SELECT DISTINCT ON (s.customer_id, s.opportunity_id) s.intent::int4 AS intent, s.closed_at
  FROM said s
  WHERE s.begun_at > $2::timestamptz AND s.intent BETWEEN 1 AND 5 AND (s.closed_at IS NULL OR s.at < s.closed_at)
  ORDER BY s.customer_id, s.opportunity_id, s.at DESC, s.revision DESC
)
SELECT l.intent, count(*)::int4 AS opportunities, count(l.closed_at)::int4 AS closed FROM last l GROUP BY 1 ORDER BY 1`;

interface Outcome {
  readonly intent: number;
  readonly opportunities: number;
  readonly closed: number;
}

/**
 * What became of opportunities of each closing intent: closed / all (0..1), beside the chance that the weighted pipeline takes. Open
 * ones are among all, as nothing tells of a sale that was lost; so a window that has just begun shows too little.
 * @source S70 (销售成功率), S33; the formula is ours
 */
export const intentOutcomes: Measure = {
  name: 'intent-outcomes',
  title: { en: 'What became of closing intents', zh: '销售成功率：各意向的实际成交' },
  formula: {
    en: 'closed / opportunities first assessed in the window, by the last intent before closing',
    zh: '已成交 / 窗口内首次评估的商机，按成交前最后的意向',
  },
  source: 'S70: 销售成功率, S33; the formula, the chances beside it, and 730 days, are ours',
  parameters: { windowDays: 730 },
  figures: {
    opportunities: count('opportunities with an intent', '有意向的商机数'),
    closed: count('closed', '成交'),
    closedShare: share('closed of all', '成功率'),
  },
  tables: {
    intents: {
      title: { en: 'By closing intent', zh: '按成交意向' },
      bars: 'closedShare',
      columns: {
        intent: text('intent', '意向', 'closingIntents'),
        opportunities: count('opportunities', '商机数'),
        closed: count('closed', '成交'),
        closedShare: share('closed of all', '成功率'),
        chance: share('chance in the pipeline', '预测所用成功率'),
      },
    },
  },
  statements: { outcomes },
  async run(ask) {
    const found = await ask.rows<Outcome>('outcomes');
    const sum = (of: 'opportunities' | 'closed') => found.reduce((all, one) => all + one[of], 0);
    const shareOf = (closed: number, all: number) => ratio(BigInt(closed), BigInt(all));
    return {
      figures: {
        ...{ opportunities: sum('opportunities'), closed: sum('closed') },
        closedShare: shareOf(sum('closed'), sum('opportunities')),
      },
      tables: {
        intents: Object.entries(usualIntentChances).map(([intent, points]) => {
          const { opportunities, closed } = found.find((one) => one.intent === Number(intent)) ?? none;
          const closedShare = shareOf(closed, opportunities);
          return { intent, opportunities, closed, closedShare, chance: points / 10_000 };
        }),
      },
    };
  },
};

const none = { opportunities: 0, closed: 0 };
