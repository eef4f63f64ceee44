import { churnReasons, ratio } from '@hindsight/domain';
import { facts } from '../facts.js';
import { count, share, text, type Measure } from '../measure.js';

/** Losses declared in the window, each once; those who came back after it among them. */
const losses = `
WITH turn AS (
  SELECT f.customer_id, f.type, f.data, f.in_window,
    lead(f.type) OVER (PARTITION BY f.customer_id ORDER BY f.occurred_at, f.revision) AS next_type
  FROM ${facts('CustomerChurned', 'CustomerWonBack')} f
)
SELECT f.data ->> 'reason' AS reason, count(*)::int4 AS losses, count(DISTINCT f.customer_id)::int4 AS customers,
  count(*) FILTER (WHERE f.data ->> 'declaredBy' = 'policy')::int4 AS "byPolicy",
  count(*) FILTER (WHERE f.next_type = 'CustomerWonBack')::int4 AS "wonBack"
FROM turn f
WHERE f.type = 'CustomerChurned' AND f.in_window
GROUP BY 1 ORDER BY 1`;

interface Losses {
  readonly reason: string;
  readonly losses: number;
  readonly customers: number;
  readonly byPolicy: number;
  readonly wonBack: number;
}

/**
 * Why customers left: declared losses of the window by reason, each reason's share (0..1), and who was won back since.
 * @source S26 (自身, 客户, 市场竞争), with the end of a contract and "unknown" beside them: ours
 */
export const lossCauses: Measure = {
  name: 'loss-causes',
  title: { en: 'Why customers left', zh: '流失原因' },
  formula: {
    en: 'losses of a reason / all losses declared in the window',
    zh: '某原因的流失 / 窗口内全部流失',
  },
  source: 'S26: 自身 (提前预警), 客户 (陷于危机), 市场竞争; the other reasons, and 365 days, are ours',
  parameters: { windowDays: 365 },
  figures: { losses: count('losses', '流失'), wonBack: count('won back since', '其后赢回') },
  tables: {
    reasons: {
      title: { en: 'By reason', zh: '按原因' },
      bars: 'share',
      columns: {
        reason: text('reason', '原因', 'churnReasons'),
        losses: count('losses', '流失'),
        customers: count('customers', '客户数'),
        byPolicy: count('declared by a policy', '由规则判定'),
        wonBack: count('won back since', '其后赢回'),
        share: share('share', '占比'),
      },
    },
  },
  statements: { losses },
  async run(ask) {
    const found = await ask.rows<Losses>('losses');
    const sum = (of: 'losses' | 'wonBack') => found.reduce((all, one) => all + one[of], 0);
    const none = { losses: 0, customers: 0, byPolicy: 0, wonBack: 0 };
    return {
      figures: { losses: sum('losses'), wonBack: sum('wonBack') },
      tables: {
        reasons: churnReasons.map((reason) => {
          const one = found.find((row) => row.reason === reason) ?? { ...none, reason };
          return { ...one, share: ratio(BigInt(one.losses), BigInt(sum('losses'))) };
        }),
      },
    };
  },
};
