import { churnRate, csat, nps, renewalRate, repurchaseRate, type Cohort } from '@hindsight/domain';
import { count, score, share, text, type Ask, type Measure } from '../measure.js';
import { orders, ordersPerCustomer } from '../value/repurchase-rate.js';
import { answers, answersTo, csatScale, npsScale } from '../voice/answers.js';
import { presence, presenceIn } from './presence.js';
import { contractsDue, contractsDueIn } from './renewal-rate.js';

/**
 * The five key figures of the texts over one window, each by the one formula that the measure of its name has: satisfaction
 * (`csat`), loyalty (`nps`), churn (`churnRate`, customers at the begin of the window), renewal (`renewalRate`) and repurchase
 * (`repurchaseRate`). Shares 0..1, loyalty −100..100; beside each how many it is computed of.
 * @source S63 (客户满意度, 忠诚度, 流失率, 续费率 002:312, 回头率 000:171)
 */
export const kpi: Measure = {
  name: 'kpi',
  title: { en: 'Key figures', zh: '关键指标' },
  formula: {
    en: 'satisfaction: csat; loyalty: nps; churn: retention; renewal: renewal-rate; repurchase: repurchase-rate',
    zh: '满意度：csat；忠诚度：nps；流失率：retention；续费率：renewal-rate；回头率：repurchase-rate',
  },
  source: 'S63: 客户满意度, 忠诚度, 流失率, 续费率 (002:312), 回头率 (000:171); 365 days are ours',
  parameters: { windowDays: 365 },
  figures: {
    satisfaction: share('satisfaction', '客户满意度'),
    loyalty: score('loyalty, −100..100', '忠诚度（−100..100）'),
    churn: share('churn rate', '流失率'),
    renewal: share('renewal rate', '续费率'),
    repurchase: share('repurchase rate', '回头率'),
  },
  tables: {
    bases: {
      title: { en: 'Computed of', zh: '计算基数' },
      columns: { figure: text('figure', '指标', 'keyFigures'), n: count('how many', '数量') },
    },
  },
  statements: { answers, presence, 'contracts-due': contractsDue, orders },
  async run(ask) {
    const { satisfied, loyal } = await scoresIn(ask);
    const cohort = await cohortIn(ask);
    const due = await contractsDueIn(ask);
    const perCustomer = await ordersPerCustomer(ask);
    const bases = {
      ...{ satisfaction: satisfied.length, loyalty: loyal.length, churn: cohort.atStart },
      ...{ renewal: due.due, repurchase: perCustomer.length },
    };
    return {
      figures: {
        ...{ satisfaction: csat(satisfied).topTwoBox, loyalty: nps(loyal).score },
        ...{ churn: churnRate(cohort), renewal: renewalRate(due), repurchase: repurchaseRate(perCustomer) },
      },
      tables: { bases: Object.entries(bases).map(([figure, n]) => ({ figure, n })) },
    };
  },
};

async function scoresIn(ask: Ask) {
  const [satisfied, loyal] = await answersTo(ask, [csatScale, npsScale]);
  return { satisfied: satisfied?.scores ?? [], loyal: loyal?.scores ?? [] };
}

async function cohortIn(ask: Ask): Promise<Cohort> {
  const [cohort] = await presenceIn(ask, [windowOf(ask)]);
  return cohort ?? { atStart: 0, lost: 0 };
}

const behind = (instant: Date) => new Date(instant.getTime() + 1).toISOString();

/** The window as a period: from behind its begin to behind its end. */
const windowOf = ({ after, asOf }: Ask) => ({ begin: behind(after ?? new Date(0)), end: behind(asOf) });
