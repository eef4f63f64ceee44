import { facts, numberOf } from '../measures/facts.js';
import { count, hours, instant, text } from '../measures/measure.js';
import { serviceLevels } from '../measures/voice/service-levels.js';
import { spelled } from './instants.js';
import { owner } from './ownership.js';
import type { WorkList } from './work-list.js';

/** Complaints that are not resolved, and what was done on them. */
const open = `
WITH ${owner}, step AS (
  SELECT f.customer_id, f.data ->> 'complaintId' AS complaint_id, array_agg(DISTINCT f.type) AS types
  FROM ${facts('ComplaintAcknowledged', 'ComplaintActionTaken', 'ComplaintResolved')} f
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

const duties = serviceLevels.flatMap(({ hours, ...step }) => (hours === null ? [] : [{ ...step, hours }]));

/**
 * Complaints not resolved, on which a step is overdue: acknowledged after 24 hours, acted on after 48, resolved after 120
 * (`usualServiceLevels`). The first step that is missing and overdue is named; gravest first, then longest overdue.
 * @source S56; the limits are ours
 */
export const complaintsOverdue: WorkList = {
  name: 'complaints-overdue',
  title: { en: 'Complaints overdue', zh: '超时投诉' },
  formula: {
    en: 'not resolved, and the first missing step is past its limit: acknowledged 24 h, action 48 h, resolved 120 h',
    zh: '未解决，且首个未执行步骤已超时：受理 24 小时，行动 48 小时，解决 120 小时',
  },
  source: 'S56 (有人聆听, 认真对待, 立即行动, 问题解决); the limits are ours',
  parameters: { owner: null },
  columns: {
    customerId: text('customer', '客户'),
    ownerId: text('owner', '负责人'),
    complaintId: text('complaint', '投诉'),
    severity: count('severity', '严重度'),
    missing: text('missing step', '未执行步骤', 'stepsTaken'),
    hoursOverdue: hours('hours overdue', '超时小时数'),
    complainedAt: instant('complained', '投诉时间'),
    hoursOpen: hours('hours open', '已开启小时数'),
  },
  statements: { open },
  async run({ owner, rows }) {
    const found = (await rows<Open>('open', owner)).flatMap(overdueIn);
    return found.sort(
      (a, b) =>
        (b.severity ?? 0) - (a.severity ?? 0) ||
        b.hoursOverdue - a.hoursOverdue ||
        (a.customerId + a.complaintId < b.customerId + b.complaintId ? -1 : 1),
    );
  },
};

function overdueIn({ types, ...complaint }: Open) {
  const missing = duties.find(({ type, hours }) => !types.includes(type) && complaint.hoursOpen > hours);
  return missing
    ? [{ ...complaint, missing: missing.step, hoursOverdue: complaint.hoursOpen - missing.hours }]
    : [];
}
