import { churnRate, retentionRate } from '@hindsight/domain';
import { count, month, share, type Ask, type Measure } from '../measure.js';
import { monthsOf } from '../months.js';
import { trades } from '../trades.js';
import { presence, presenceIn } from './presence.js';

/** How many of those who first bought in a month bought in another; months are places in $3, from 1. */
const cohorts = `
SELECT width_bucket(t.first_at, $3::timestamptz[]) AS cohort, width_bucket(t.occurred_at, $3::timestamptz[]) AS month,
  count(*)::int4 AS customers
FROM ${trades('purchased')} t
WHERE t.is_first_of_month AND t.in_window AND t.first_at > $2::timestamptz
GROUP BY 1, 2 ORDER BY 1, 2`;

interface Active {
  readonly cohort: number;
  readonly month: number;
  readonly customers: number;
}

const monthsAfter = [1, 2, 3, 4, 5, 6] as const;

/**
 * Churn (流失率) and retention by calendar month of UTC (`churnRate`, `retentionRate`; 0..1): customers at its start, and those
 * of them declared lost within it. Beside it cohorts by the month of the first purchase: the share that bought again k months
 * later. The last month is counted as far as it has come.
 * @source S63 (流失率); Farris et al., Marketing Metrics, ch. 5
 */
export const retention: Measure = {
  name: 'retention',
  title: { en: 'Churn and retention by month', zh: '按月流失与留存' },
  formula: {
    en: 'lost in the month / customers at its start; 1 − that. Cohorts: buyers again in month k / first buyers of the month',
    zh: '当月流失 / 月初客户数；1 − 流失率。同期群：第 k 个月再次购买 / 当月首次购买客户数',
  },
  source:
    'S63 流失率; Farris et al., Marketing Metrics, ch. 5. Lost = declared (CustomerChurned) and not won back: ours',
  parameters: { months: 12 },
  figures: {
    atStart: count('customers at the start of all months', '各月月初客户数合计'),
    lost: count('lost', '流失客户数'),
    churnRate: share('mean monthly churn rate', '平均月流失率'),
    retentionRate: share('mean monthly retention rate', '平均月留存率'),
  },
  tables: {
    months: {
      title: { en: 'By month', zh: '按月' },
      bars: 'churnRate',
      columns: {
        month: month('month', '月份'),
        atStart: count('customers at its start', '月初客户数'),
        came: count('came or came back', '新增或赢回'),
        lost: count('lost', '流失'),
        churnRate: share('churn rate', '流失率'),
        retentionRate: share('retention rate', '留存率'),
      },
    },
    cohorts: {
      title: { en: 'Buyers by the month of their first purchase', zh: '按首次购买月份' },
      columns: {
        month: month('first purchase', '首次购买'),
        customers: count('customers', '客户数'),
        ...Object.fromEntries(
          monthsAfter.map((k) => [
            `after${k}`,
            share(`${k} ${k === 1 ? 'month' : 'months'} later`, `${k} 个月后`),
          ]),
        ),
      },
    },
  },
  statements: { presence, cohorts },
  async run(ask) {
    const months = monthsOf(ask);
    const presence = await presenceIn(ask, months);
    const all = presence.reduce(
      (sum, { atStart, lost }) => ({ atStart: sum.atStart + atStart, lost: sum.lost + lost }),
      { atStart: 0, lost: 0 },
    );
    return {
      figures: { ...all, churnRate: churnRate(all), retentionRate: retentionRate(all) },
      tables: {
        months: presence.map((one, place) => ({
          ...one,
          month: months[place]?.name ?? null,
          ...{ churnRate: churnRate(one), retentionRate: retentionRate(one) },
        })),
        cohorts: await cohortsOf(ask),
      },
    };
  },
};

async function cohortsOf(ask: Ask) {
  const months = monthsOf(ask);
  const found = await ask.rows<Active>(
    'cohorts',
    months.map(({ begin }) => begin),
  );
  const active = (cohort: number, month: number) =>
    found.find((one) => one.cohort === cohort && one.month === month)?.customers ?? 0;
  return months.map(({ name }, place) => {
    const cohort = place + 1;
    const customers = active(cohort, cohort);
    const after = monthsAfter.map((k) => [
      `after${k}`,
      cohort + k > months.length
        ? null
        : retentionRate({ atStart: customers, lost: customers - active(cohort, cohort + k) }),
    ]);
    return { month: name, customers, ...(Object.fromEntries(after) as Record<string, number | null>) };
  });
}
