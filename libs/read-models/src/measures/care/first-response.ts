import { median, ratio, shareWithin } from '@hindsight/domain';
import { facts } from '../facts.js';
import { count, hours, share, text, type Measure } from '../measure.js';

/** Of each customer registered in the window, hours to the first of each step; what came before the registration took none. */
const responses = `
WITH lead AS (
  SELECT f.customer_id, min(f.occurred_at) AS at FROM ${facts('CustomerRegistered')} f
  WHERE f.in_window
  GROUP BY 1
), first AS (
  SELECT f.customer_id, CASE f.type WHEN 'OwnerAssigned' THEN 'assigned' ELSE 'contacted' END AS step, min(f.occurred_at) AS at
  FROM ${facts('OwnerAssigned', 'CustomerContacted')} f
  WHERE f.type = 'OwnerAssigned' OR f.data ->> 'direction' = 'out'
  GROUP BY 1, 2
), took AS (
  SELECT f.step, greatest(extract(epoch FROM f.at - l.at), 0) / 3600 AS hours
  FROM lead l JOIN first f ON f.customer_id = l.customer_id
)
SELECT t.step, string_agg(t.hours::text, ' ' ORDER BY t.hours) AS hours FROM took t GROUP BY 1`;

const leads = `
SELECT count(DISTINCT f.customer_id)::int4 AS customers FROM ${facts('CustomerRegistered')} f WHERE f.in_window`;

/** Hours within which somebody should have been at it: the texts say at once, and no number. */
const limitHours = 24;
const steps = ['assigned', 'contacted'] as const;

/**
 * How long it took from hearing of a customer until somebody was in charge, and until that customer heard from us: the median of
 * hours, and the share within a day (0..1), of customers registered in the window.
 * @source S48 (assign a person at once, answer); the 24 hours are ours
 */
export const firstResponse: Measure = {
  name: 'first-response',
  title: { en: 'Time to the first response', zh: '首次响应时间' },
  formula: {
    en: 'median hours from registration to the first owner and to the first contact of ours; those within 24 hours / those reached',
    zh: '登记至首次分配负责人、首次主动联系的小时数中位数；24 小时内 / 已响应',
  },
  source: 'S48: assign a person at once, answer; 24 hours and 90 days are ours',
  parameters: { windowDays: 90 },
  figures: { customers: count('customers registered', '登记客户数') },
  tables: {
    steps: {
      title: { en: 'Steps', zh: '步骤' },
      columns: {
        step: text('step', '步骤', 'responseSteps'),
        done: count('customers', '客户数'),
        reached: share('of all registered', '占登记客户'),
        medianHours: hours('median hours', '小时数中位数'),
        within: share('within 24 hours', '24 小时内占比'),
      },
    },
  },
  statements: { responses, leads },
  async run(ask) {
    const found = await ask.rows<{ step: string; hours: string }>('responses');
    const [{ customers } = { customers: 0 }] = await ask.rows<{ customers: number }>('leads');
    const took = (step: string) =>
      (found.find((one) => one.step === step)?.hours ?? '').split(' ').filter(Boolean).map(Number);
    return {
      figures: { customers },
      tables: {
        steps: steps.map((step) => {
          const hours = took(step);
          return {
            ...{ step, done: hours.length, reached: ratio(BigInt(hours.length), BigInt(customers)) },
            ...{ medianHours: median(hours), within: shareWithin(hours, limitHours) },
          };
        }),
      },
    };
  },
};
