import { ratio } from '@hindsight/domain';
import { count, minor, share, text, type Measure } from '../measure.js';
import { opportunity } from './opportunities.js';

/** The five stages, from the widest on (S30). */
const stages = ['potential', 'target', 'intent', 'key', 'closed'] as const;

/** Opportunities by the stage they are in, and by the furthest one they were ever in; $3 are the stages in order. */
const funnelStages = `
WITH ${opportunity.trim()}
SELECT o.funnel_stage AS stage, (
    SELECT max(s.place)::int4 FROM unnest($3::text[]) WITH ORDINALITY AS s (stage, place) WHERE s.stage = ANY (o.funnel_stages)
  ) AS furthest,
  count(*)::int4 AS opportunities, count(DISTINCT o.customer_id)::int4 AS customers, coalesce(sum(o.amount), 0)::text AS minor
FROM opportunity o
WHERE o.in_window AND o.funnel_stage IS NOT NULL
GROUP BY 1, 2 ORDER BY 1, 2`;

interface InStage {
  readonly stage: string;
  readonly furthest: number | null;
  readonly opportunities: number;
  readonly customers: number;
  readonly minor: string;
}

/**
 * The sales funnel: opportunities assessed in the window by the stage they are in, how many ever came as far, and how many of
 * those came on to the next stage (0..1). An opportunity counts as having passed the stages before its furthest. Minor units.
 * @source S30, S35 (客户漏斗表)
 */
export const funnel: Measure = {
  name: 'funnel',
  title: { en: 'Sales funnel', zh: '客户漏斗表' },
  formula: {
    en: 'opportunities that came as far as the next stage / as far as this one',
    zh: '到达下一阶段的商机数 / 到达本阶段的商机数',
  },
  source: 'S30, S35: 潜在 → 目标 → 意向 → 重点 → 成交; the conversion, and 365 days, are ours',
  parameters: { windowDays: 365 },
  figures: {
    opportunities: count('opportunities', '商机数'),
    closed: count('closed', '成交'),
    closedShare: share('closed of all', '成交占比'),
  },
  tables: {
    stages: {
      title: { en: 'Stages', zh: '阶段' },
      bars: 'reached',
      columns: {
        stage: text('stage', '阶段', 'funnelStages'),
        now: count('in it now', '当前'),
        customers: count('customers', '客户数'),
        minor: minor('amount', '金额'),
        reached: count('came as far', '曾到达'),
        conversion: share('came on to the next', '进入下一阶段'),
      },
    },
  },
  statements: { stages: funnelStages },
  async run(ask) {
    const found = await ask.rows<InStage>('stages', [...stages]);
    const reached = stages.map((_, place) => counted(found.filter((one) => (one.furthest ?? 0) > place)));
    return {
      figures: {
        opportunities: reached[0] ?? 0,
        closed: reached[4] ?? 0,
        closedShare: ratio(BigInt(reached[4] ?? 0), BigInt(reached[0] ?? 0)),
      },
      tables: {
        stages: stages.map((stage, place) => {
          const own = found.filter((one) => one.stage === stage);
          const [here = 0, next] = reached.slice(place);
          return {
            ...{ stage, now: counted(own), reached: here },
            customers: own.reduce((sum, { customers }) => sum + customers, 0),
            minor: String(own.reduce((sum, { minor }) => sum + BigInt(minor), 0n)),
            conversion: next === undefined ? null : ratio(BigInt(next), BigInt(here)),
          };
        }),
      },
    };
  },
};

const counted = (rows: readonly InStage[]) => rows.reduce((sum, { opportunities }) => sum + opportunities, 0);
