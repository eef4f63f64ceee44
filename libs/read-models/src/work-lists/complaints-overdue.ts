import { overdueStep, type ServiceLevels } from '@hindsight/domain';
import { facts, numberOf } from '../measures/facts.js';
import { count, hours, instant, text } from '../measures/measure.js';
import { spelled } from './instants.js';
import { owner } from './ownership.js';
import { byNumber, byText, type Order } from './order.js';
import type { WorkList } from './work-list.js';

const order: Order = [
  byNumber('severity', { descending: true, none: 'last' }),
  byNumber('hoursOverdue', { descending: true }),
  ...[byText('customerId'), byText('complaintId')],
];

/** Complaints that are not resolved, and what was done on them. */
const open = `
WITH ${owner}, step AS (
  SELECT f.customer_id, f.data ->> 'complaintId' AS complaint_id, array_agg(DISTINCT f.type) AS types
  FROM ${facts('ComplaintAcknowledged', 'ComplaintActionTaken', 'CustomerCompensated', 'ComplaintResolved')} f
  WHERE f.goes_on
  GROUP BY 1, 2
)
SELECT c.customer_id AS "customerId", w.owner_id AS "ownerId", c.data ->> 'complaintId' AS "complaintId",
  ${numberOf('severity', 'c')} AS severity, ${spelled('c.occurred_at')} AS "complainedAt",
  extract(epoch FROM $1::timestamptz - c.occurred_at)::float8 / 3600 AS "hoursOpen", coalesce(s.types, '{}') AS types
FROM ${facts('CustomerComplained')} c
LEFT JOIN step s ON s.customer_id = c.customer_id AND s.complaint_id = c.data ->> 'complaintId'
LEFT JOIN owner w ON w.customer_id = c.customer_id
WHERE c.goes_on AND NOT 'ComplaintResolved' = ANY (coalesce(s.types, '{}'))
  AND ($3::text IS NULL OR w.owner_id = $3::text)`;

interface Open {
  readonly customerId: string;
  readonly ownerId: string | null;
  readonly complaintId: string;
  readonly severity: number | null;
  readonly complainedAt: string;
  readonly hoursOpen: number;
  readonly types: readonly string[];
}

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
  statements: { open },
  async run({ owner, rows, serviceLevels, cut }) {
    const open = await rows<Open>('open', owner);
    return cut(open.flatMap((one) => overdueIn(one, serviceLevels)));
  },
};

function overdueIn({ types, ...complaint }: Open, levels: ServiceLevels) {
  const overdue = overdueStep(types, complaint.hoursOpen, levels);
  if (!overdue) return [];
  const { step: missing, hoursAllowed: limitHours, hoursOverdue } = overdue;
  return [{ ...complaint, missing, limitHours, hoursOverdue }];
}
