import { complaintCauses as known, ratio } from '@hindsight/domain';
import { facts, numberOf } from '../facts.js';
import { count, score, share, text, type Measure } from '../measure.js';

/** Complaints of the window that were not withdrawn, by cause. */
const causes = `
SELECT coalesce(f.data ->> 'cause', 'unstated') AS cause, count(*)::int4 AS complaints,
  count(DISTINCT f.customer_id)::int4 AS customers, sum(${numberOf('severity')})::int4 AS severity
FROM ${facts('CustomerComplained')} f
WHERE f.in_window
GROUP BY 1 ORDER BY 1`;

interface Causes {
  readonly cause: string;
  readonly complaints: number;
  readonly customers: number;
  readonly severity: number | null;
}

/**
 * What complaints came from: those of the window by cause, each cause's share (0..1) and mean severity (1..5).
 * @source S67 (data analysis, complaint handling); the four causes are ours
 */
export const complaintCauses: Measure = {
  name: 'complaint-causes',
  title: { en: 'What complaints come from', zh: '投诉原因' },
  formula: { en: 'complaints of a cause / complaints of the window', zh: '某原因的投诉数 / 窗口内投诉数' },
  source: 'S67; the causes (people, process, product, policy), and 180 days, are ours',
  parameters: { windowDays: 180 },
  figures: { complaints: count('complaints', '投诉数') },
  tables: {
    causes: {
      title: { en: 'By cause', zh: '按原因' },
      bars: 'complaints',
      columns: {
        cause: text('cause', '原因', 'statedCauses'),
        complaints: count('complaints', '投诉数'),
        customers: count('customers', '客户数'),
        share: share('share', '占比'),
        meanSeverity: score('mean severity, 1–5', '平均严重度（1–5）'),
      },
    },
  },
  statements: { causes },
  async run(ask) {
    const found = await ask.rows<Causes>('causes');
    const all = found.reduce((sum, { complaints }) => sum + complaints, 0);
    return {
      figures: { complaints: all },
      tables: {
        causes: [...known, 'unstated'].map((cause) => {
          const one = found.find((row) => row.cause === cause);
          const { complaints = 0, customers = 0, severity = null } = one ?? {};
          return {
            ...{ cause, complaints, customers, share: ratio(BigInt(complaints), BigInt(all)) },
            meanSeverity: ratio(BigInt(severity ?? 0), BigInt(complaints)),
          };
        }),
      },
    };
  },
};
