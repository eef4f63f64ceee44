import { facts } from '../facts.js';
import { count, text, type Measure } from '../measure.js';

/** Pre-sales support of the window, by kind. */
const given = `
SELECT f.data ->> 'kind' AS kind, count(*)::int4 AS given, count(DISTINCT f.customer_id)::int4 AS customers,
  count(DISTINCT (f.customer_id, f.data ->> 'opportunityId'))::int4 AS opportunities
FROM ${facts('PresalesGiven')} f
WHERE f.in_window
GROUP BY 1 ORDER BY 2 DESC, 1`;

interface Given {
  readonly kind: string;
  readonly given: number;
  readonly customers: number;
  readonly opportunities: number;
}

/**
 * Pre-sales support given in the window, counted by kind.
 * @source S42 (拜访, 信息收集, 演示/建议书, 招投标, 谈判, 实施, 结项)
 */
export const presales: Measure = {
  name: 'presales',
  title: { en: 'Pre-sales support', zh: '售前支持' },
  formula: { en: 'count of each kind in the window', zh: '窗口内各类次数' },
  source: 'S42, seven kinds; 180 days are ours',
  parameters: { windowDays: 180 },
  figures: { given: count('given', '次数') },
  tables: {
    kinds: {
      title: { en: 'By kind', zh: '按类别' },
      bars: 'given',
      columns: {
        kind: text('kind', '类别', 'presalesKinds'),
        given: count('given', '次数'),
        customers: count('customers', '客户数'),
        opportunities: count('opportunities', '商机数'),
      },
    },
  },
  statements: { given },
  async run(ask) {
    const kinds = await ask.rows<Given>('given');
    return {
      figures: { given: kinds.reduce((sum, one) => sum + one.given, 0) },
      tables: { kinds: kinds.map((one) => ({ ...one })) },
    };
  },
};
