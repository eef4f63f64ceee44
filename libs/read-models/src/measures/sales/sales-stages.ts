import { count, minor, text, type Measure } from '../measure.js';
import { opportunity } from './opportunities.js';

/** Opportunities by the stage of the sales process that they are in. */
const inStages = `
WITH ${opportunity.trim()}
SELECT o.sales_stage::int4 AS stage, count(*)::int4 AS opportunities, count(DISTINCT o.customer_id)::int4 AS customers,
  coalesce(sum(o.amount), 0)::text AS minor
FROM opportunity o
WHERE o.in_window AND o.sales_stage IS NOT NULL
GROUP BY 1 ORDER BY 1`;

interface InStage {
  readonly stage: number;
  readonly opportunities: number;
  readonly customers: number;
  readonly minor: string;
}

/**
 * Opportunities assessed in the window by the stage 0 to 7 of the sales process that they are in; amounts in minor units.
 * @source S31; stages 2 and 3 are not in the texts, so ours
 */
export const salesStages: Measure = {
  name: 'sales-stages',
  title: { en: 'Sales by stage', zh: '销售进程' },
  formula: {
    en: 'opportunities whose latest assessment names the stage',
    zh: '最近一次评估处于该阶段的商机数',
  },
  source: 'S31: 0, 1, 4–7; 2 (已联系) and 3 (有需求), and 365 days, are ours',
  parameters: { windowDays: 365 },
  figures: { opportunities: count('opportunities', '商机数'), minor: minor('amount', '金额') },
  tables: {
    stages: {
      title: { en: 'By stage', zh: '按阶段' },
      bars: 'opportunities',
      columns: {
        stage: text('stage', '阶段', 'salesStages'),
        opportunities: count('opportunities', '商机数'),
        customers: count('customers', '客户数'),
        minor: minor('amount', '金额'),
      },
    },
  },
  statements: { stages: inStages },
  async run(ask) {
    const found = await ask.rows<InStage>('stages');
    return {
      figures: {
        opportunities: found.reduce((sum, { opportunities }) => sum + opportunities, 0),
        minor: String(found.reduce((sum, { minor }) => sum + BigInt(minor), 0n)),
      },
      tables: {
        stages: [0, 1, 2, 3, 4, 5, 6, 7].map((stage) => {
          const { opportunities, customers, minor } = found.find((one) => one.stage === stage) ?? nothing;
          return { stage: String(stage), opportunities, customers, minor };
        }),
      },
    };
  },
};

const nothing = { opportunities: 0, customers: 0, minor: '0' };
