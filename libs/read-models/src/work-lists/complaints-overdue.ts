import { overdueStep, type ServiceLevels } from '@hindsight/domain';
import { facts, numberOf } from '../measures/facts.js';
import { count, hours, instant, text, type Row } from '../measures/measure.js';
import { owner } from './ownership.js';
import { byNumber, byText, type Order } from './order.js';
import { paged } from './paged.js';
import type { WorkList } from './work-list.js';

const order: Order = [
  byNumber('severity', { descending: true, none: 'last' }),
  byNumber('hoursOverdue', { descending: true }),
  ...[byText('customerId'), byText('complaintId')],
];

const followUps = ['ComplaintAcknowledged', 'ComplaintActionTaken', 'CustomerCompensated'] as const;

/**
 * Complaints of customers who go on whose follow-ups (types, by name, with commas between) and hours open are within one of the stretches
 * $5 to $9, row by row: those follow-ups, open for longer than, and up to, so many hours, the step that is overdue then, and its limit.
 */
const overdue = `
WITH ${owner}, step AS (
  SELECT f.customer_id, f.data ->> 'complaintId' AS complaint_id, string_agg(DISTINCT f.type, ',' ORDER BY f.type) AS types
  FROM ${facts(...followUps, 'ComplaintResolved')} f
  WHERE f.goes_on
  GROUP BY 1, 2
)
SELECT c.customer_id AS "customerId", w.owner_id AS "ownerId", c."complaintId", c.severity, o.missing, o.allowed AS "limitHours",
  c."hoursOpen" - o.allowed AS "hoursOverdue", c."complainedAt", c."hoursOpen"
FROM (
  SELECT f.customer_id, f.data ->> 'complaintId' AS "complaintId", ${numberOf('severity')} AS severity, f.occurred_at AS "complainedAt",
    extract(epoch FROM $1::timestamptz - f.occurred_at)::float8 / 3600 AS "hoursOpen"
  FROM ${facts('CustomerComplained')} f
  WHERE f.goes_on
) c
LEFT JOIN step s ON s.customer_id = c.customer_id AND s.complaint_id = c."complaintId"
JOIN unnest($5::text[], $6::float8[], $7::float8[], $8::text[], $9::float8[]) AS o (types, above, up_to, missing, allowed)
  ON o.types = coalesce(s.types, '') AND c."hoursOpen" > o.above AND c."hoursOpen" <= o.up_to
LEFT JOIN owner w ON w.customer_id = c.customer_id
WHERE $10::text IS NULL OR w.owner_id = $10::text`;

/**
 * Complaints not resolved, on which a step is overdue by the service levels of the system (`overdueStep`). The first step that is
 * missing and overdue is named, with its limit; gravest first, then longest overdue.
 * @source S56; the limits are a setting, and ours where they are not set
 */
export const complaintsOverdue: WorkList = {
  name: 'complaints-overdue',
  title: { en: 'Complaints overdue', zh: '超时投诉' },
  formula: {
    en: 'not resolved, and the first missing step is past its limit: acknowledged, acted on, compensated, resolved',
    zh: '未解决，且首个未执行步骤已超过时限：受理、行动、补偿、解决',
  },
  source:
    'S56 (有人聆听, 认真对待, 立即行动, 问题解决); the limits are those of SERVICE_LEVELS (24, 48 and 120 hours, and none for a compensation, unless set), and ours',
  parameters: { owner: null },
  columns: {
    customerId: text('customer', '客户'),
    ownerId: text('owner', '负责人'),
    complaintId: text('complaint', '投诉'),
    severity: count('severity', '严重度'),
    missing: text('missing step', '未执行步骤', 'stepsTaken'),
    limitHours: hours('limit in hours', '时限（小时）'),
    hoursOverdue: hours('hours overdue', '超时小时数'),
    complainedAt: instant('complained', '投诉时间'),
    hoursOpen: hours('hours open', '已开启小时数'),
  },
  order,
  statements: { overdue: paged(order, overdue) },
  run({ owner, page, serviceLevels }) {
    const all = stretchesOf(serviceLevels);
    return page<Row>(
      'overdue',
      all.map(({ types }) => types),
      all.map(({ above }) => above),
      all.map(({ upTo }) => upTo),
      all.map(({ step }) => step),
      all.map(({ hoursAllowed }) => hoursAllowed),
      owner,
    );
  },
};

/** `overdueStep` of whatever may have followed, over all hours: between two limits it says the same. */
function stretchesOf(levels: ServiceLevels) {
  const limits = [...new Set(Object.values(levels).filter((hours) => hours !== null))].sort((a, b) => a - b);
  return subsetsOf([...followUps].sort()).flatMap((types) =>
    limits.flatMap((above, place) => {
      const upTo = limits[place + 1] ?? Infinity;
      const overdue = overdueStep(types, upTo, levels);
      return overdue ? [{ types: types.join(), above, upTo, ...overdue }] : [];
    }),
  );
}

const subsetsOf = <One>(all: readonly One[]): readonly (readonly One[])[] =>
  all.reduce<readonly (readonly One[])[]>(
    (some, one) => [...some, ...some.map((few) => [...few, one])],
    [[]],
  );
