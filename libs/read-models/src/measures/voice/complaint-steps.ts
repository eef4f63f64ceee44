import { hoursAllowed, median, ratio, shareWithin, stepsTaken, type StepTaken } from '@hindsight/domain';
import { facts } from '../facts.js';
import { count, hours, share, text, type Measure } from '../measure.js';

/** Of each complaint of the window, hours to the first step of each kind. */
const steps = `
SELECT s.type, string_agg(s.hours::text, ' ' ORDER BY s.hours) AS hours FROM (
  SELECT t.type, min(extract(epoch FROM t.occurred_at - c.occurred_at)) / 3600 AS hours
  FROM ${facts('CustomerComplained')} c
  JOIN ${facts('ComplaintAcknowledged', 'ComplaintActionTaken', 'CustomerCompensated', 'ComplaintResolved')} t
    ON t.customer_id = c.customer_id AND t.data ->> 'complaintId' = c.data ->> 'complaintId'
  WHERE c.in_window
  GROUP BY c.customer_id, c.data ->> 'complaintId', t.type
) s
GROUP BY s.type`;

const complaints = `
SELECT count(*)::int4 AS complaints FROM ${facts('CustomerComplained')} f WHERE f.in_window`;

/** The fact that tells of a step. */
const toldBy = {
  acknowledged: 'ComplaintAcknowledged',
  action_taken: 'ComplaintActionTaken',
  compensated: 'CustomerCompensated',
  resolved: 'ComplaintResolved',
} as const satisfies Readonly<Record<StepTaken, string>>;

/**
 * Hours from a complaint to each step taken on it: the median, and the share within the service level, of those on which the
 * step was taken (`median`, `shareWithin`); and how many still wait for it. Complaints of the window that were not withdrawn.
 * @source S56, S58; the limits are a setting, and ours where they are not set (`usualServiceLevels`)
 */
export const complaintSteps: Measure = {
  name: 'complaint-steps',
  title: { en: 'Service levels of complaints', zh: '投诉处理时效' },
  formula: {
    en: 'median hours from complaint to step; steps within the limit / steps taken',
    zh: '投诉至各步骤的小时数中位数；时限内步骤数 / 已执行步骤数',
  },
  source:
    'S56 names the steps; the limits are those of SERVICE_LEVELS (24, 48 and 120 hours, and none for a compensation, unless set), and ours as are 180 days',
  parameters: { windowDays: 180 },
  figures: { complaints: count('complaints', '投诉数') },
  tables: {
    steps: {
      title: { en: 'Steps', zh: '步骤' },
      columns: {
        step: text('step', '步骤', 'stepsTaken'),
        taken: count('taken', '已执行'),
        reached: share('taken of all complaints', '执行占比'),
        medianHours: hours('median hours', '小时数中位数'),
        limitHours: hours('limit in hours', '时限（小时）'),
        within: share('within the limit', '时限内占比'),
      },
    },
  },
  statements: { steps, complaints },
  async run(ask) {
    const found = await ask.rows<{ type: string; hours: string }>('steps');
    const [{ complaints: all } = { complaints: 0 }] = await ask.rows<{ complaints: number }>('complaints');
    return {
      figures: { complaints: all },
      tables: {
        steps: stepsTaken.map((step) => {
          const limit = hoursAllowed(step, ask.serviceLevels);
          const hours = (found.find((one) => one.type === toldBy[step])?.hours ?? '')
            .split(' ')
            .filter(Boolean)
            .map(Number);
          return {
            ...{ step, taken: hours.length, reached: ratio(BigInt(hours.length), BigInt(all)) },
            ...{ medianHours: median(hours), limitHours: limit },
            within: limit === null ? null : shareWithin(hours, limit),
          };
        }),
      },
    };
  },
};
