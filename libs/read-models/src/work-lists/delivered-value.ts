import { experiencesSince, paidSince, waitHours } from '../measures/delivered/experiences.js';
import { count, minor, score, text, type Row } from '../measures/measure.js';
import { owner as owners } from './ownership.js';
import { byNumber, byText, type Order } from './order.js';
import { paged } from './paged.js';
import type { WorkList } from './work-list.js';

const order: Order = [byNumber('delivered'), byText('customerId')];
const since = `f.occurred_at > $1::timestamptz - interval '8760 hours'`;

/** Of a page alone it is looked up what they paid; `paged` has $3 and $4. */
const listed = paged(
  order,
  `
WITH ${owners}, ${experiencesSince(since).replaceAll('$3', '$5')}
SELECT e.customer_id AS "customerId", w.owner_id AS "ownerId", e.late, e.value, e.effort, e.time, e.cost, e.delivered
FROM whole e LEFT JOIN owner w ON w.customer_id = e.customer_id
WHERE $6::text IS NULL OR w.owner_id = $6::text`,
);
const experiences = `
SELECT p.*, coalesce((${paidSince(since, 'p."customerId"')}), 0)::text AS "priceMinor"
FROM (${listed}) p
ORDER BY p.delivered, p."customerId"`;

/**
 * Customers by what they get less what it costs them, of the last 365 days, least first: who is about to find it not worth it.
 * Only those of whom both is known. @source as the measure `delivered-value`
 */
export const deliveredValue: WorkList = {
  name: 'delivered-value',
  title: { en: 'Customers by delivered value', zh: '按交付价值排列的客户' },
  formula: {
    en: 'value − cost of each customer over 365 days, least first; parts: measure delivered-value',
    zh: '每位客户 365 天内的价值 − 成本，低者在前；构成见 delivered-value',
  },
  source: 'S16; 365 days and the scales are ours',
  parameters: { owner: null },
  columns: {
    customerId: text('customer', '客户'),
    ownerId: text('owner', '负责人'),
    delivered: score('delivered value, −100..100', '交付价值（−100..100）'),
    value: score('value, 0–100', '价值（0–100）'),
    cost: score('cost, 0–100', '成本（0–100）'),
    effort: score('effort, 0–100', '费力（0–100）'),
    time: score('time, 0–100', '时间（0–100）'),
    late: count('services waited for too long', '等待过久的服务'),
    priceMinor: minor('price: net spend', '价格：净消费'),
  },
  order,
  statements: { experiences },
  run: ({ owner, page }) => page<Row>('experiences', waitHours, owner),
};
