import { usualIntentChances, weightedPipeline as worthOf, type Opportunity } from '@hindsight/domain';
import { count, meanMinor, minor, share, text, type Measure } from '../measure.js';
import { opportunity } from './opportunities.js';

/** Open opportunities with an amount and an intent, by intent; and those that lack one of them. */
const open = `
WITH ${opportunity.trim()}
SELECT CASE WHEN o.amount IS NULL THEN NULL ELSE o.intent::int4 END AS intent, count(*)::int4 AS opportunities,
  coalesce(sum(o.amount), 0)::text AS minor
FROM opportunity o
WHERE o.in_window AND o.funnel_stage IS DISTINCT FROM 'closed'
GROUP BY 1 ORDER BY 1`;

interface Open {
  readonly intent: number | null;
  readonly opportunities: number;
  readonly minor: string;
}

/**
 * Weighted pipeline = Σ chance by intent · amount of the open opportunities assessed in the window (`weightedPipeline`); minor
 * units. Open: not in the stage `closed`.
 * @source S70 (销售成功率), S33; the chances are ours (`usualIntentChances`)
 */
export const weightedPipeline: Measure = {
  name: 'weighted-pipeline',
  title: { en: 'Weighted pipeline', zh: '加权销售预测' },
  formula: {
    en: 'Σ chance by intent · amount of open opportunities',
    zh: 'Σ 意向对应的成功率 · 未成交商机金额',
  },
  source: 'S70, S33; the chances (5, 20, 40, 60, 80 % for intent 1 to 5), and 365 days, are ours',
  parameters: { windowDays: 365 },
  figures: {
    opportunities: count('open opportunities', '未成交商机数'),
    minor: minor('their amount', '金额'),
    weightedMinor: meanMinor('weighted', '加权金额'),
    unweighted: count('without intent or amount, left out', '缺少意向或金额而未计入'),
  },
  tables: {
    intents: {
      title: { en: 'By closing intent', zh: '按成交意向' },
      bars: 'weightedMinor',
      columns: {
        intent: text('intent', '意向', 'closingIntents'),
        opportunities: count('opportunities', '商机数'),
        minor: minor('amount', '金额'),
        chance: share('chance', '成功率'),
        weightedMinor: meanMinor('weighted', '加权金额'),
      },
    },
  },
  statements: { open },
  async run(ask) {
    const found = await ask.rows<Open>('open');
    const levels = Object.entries(usualIntentChances).map(([intent, points]) => {
      const { opportunities, minor } = found.find((one) => one.intent === Number(intent)) ?? nothing;
      return { intent, opportunities, minor, points };
    });
    const all = found.reduce((sum, { opportunities }) => sum + opportunities, 0);
    const weighted = levels.reduce((sum, { opportunities }) => sum + opportunities, 0);
    return {
      figures: {
        ...{ opportunities: all, unweighted: all - weighted },
        minor: String(found.reduce((sum, one) => sum + BigInt(one.minor), 0n)),
        weightedMinor: worthOf(levels.map(asOne)),
      },
      tables: {
        intents: levels.map((level) => ({
          ...{ intent: level.intent, opportunities: level.opportunities, minor: level.minor },
          ...{ chance: level.points / 10_000, weightedMinor: worthOf([asOne(level)]) },
        })),
      },
    };
  },
};

const nothing = { opportunities: 0, minor: '0' };

/** Opportunities of one chance weigh as much as one of their amount. */
const asOne = ({ minor, points }: { readonly minor: string; readonly points: number }): Opportunity => ({
  amountMinor: BigInt(minor),
  probabilityBasisPoints: points,
});
