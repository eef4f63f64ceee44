import { facts } from '../measures/facts.js';
import { count, hours, instant, text } from '../measures/measure.js';
import { owner } from './ownership.js';
import { byInstant, byText, type Order } from './order.js';
import { paged } from './paged.js';
import type { WorkList } from './work-list.js';

const limitHours = 48;

const order: Order = [byInstant('foundAt'), byText('customerId'), byText('needId', { none: 'last' })];

/** Of what was said of a need the latest word. */
const latest = (field: string) =>
  `(array_agg(f.data ->> '${field}' ORDER BY f.occurred_at DESC, f.revision DESC) FILTER (WHERE f.data ? '${field}'))[1] AS ${field}`;

/** Needs without a proposal for longer than $5 hours. */
const waiting = `
WITH ${owner}, need AS (
  SELECT f.customer_id, f.data ->> 'needId' AS need_id, min(f.occurred_at) AS found_at,
    ${latest('kind')}, ${latest('area')}, ${latest('priority')}, ${latest('step')}
  FROM ${facts('NeedIdentified')} f
  WHERE f.goes_on
  GROUP BY 1, 2
)
SELECT n.customer_id AS "customerId", w.owner_id AS "ownerId", n.need_id AS "needId", n.kind, n.area, n.priority::int4 AS priority, n.step,
  n.found_at AS "foundAt", extract(epoch FROM $1::timestamptz - n.found_at)::float8 / 3600 AS "hoursWaiting"
FROM need n LEFT JOIN owner w ON w.customer_id = n.customer_id
WHERE n.found_at < $1::timestamptz - $5::float8 * interval '1 hour'
  AND NOT EXISTS (
    SELECT FROM ${facts('ProposalSent')} a WHERE a.customer_id = n.customer_id AND a.data ->> 'needId' = n.need_id
  )
  AND ($6::text IS NULL OR w.owner_id = $6::text)`;

/** Needs that nobody has answered with a proposal within 48 hours, longest first. @source S46 (answer in 48 hours) */
export const needsOverdue: WorkList = {
  name: 'needs-overdue',
  title: { en: 'Needs not answered in 48 hours', zh: '超过 48 小时未答复的需求' },
  formula: {
    en: 'asOf − identified > 48 hours, and no proposal was sent',
    zh: 'asOf − 识别时间 > 48 小时，且未提交建议书',
  },
  source: 'S46: answer in 48 hours',
  parameters: { owner: null },
  columns: {
    customerId: text('customer', '客户'),
    ownerId: text('owner', '负责人'),
    needId: text('need', '需求'),
    kind: text('kind', '类别', 'needKinds'),
    area: text('area', '领域'),
    priority: count('priority', '优先级'),
    step: text('latest step', '最近步骤', 'needSteps'),
    foundAt: instant('identified', '识别时间'),
    hoursWaiting: hours('hours waiting', '等待小时数'),
  },
  order,
  statements: { waiting: paged(order, waiting) },
  run: ({ owner, page }) => page<Record<string, string | number>>('waiting', limitHours, owner),
};
