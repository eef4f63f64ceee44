import { facts, minorOf, numberOf } from '../measures/facts.js';
import { days, instant, minor, text } from '../measures/measure.js';
import { spelled } from './instants.js';
import { owner } from './ownership.js';
import { byNumber, byText, type Order } from './order.js';
import { paged } from './paged.js';
import type { WorkList } from './work-list.js';

const order: Order = [
  byNumber('daysLate', { descending: true }),
  byText('customerId'),
  byText('orderId', { none: 'last' }),
];

/** Orders whose payment was missed and has not come since; of several misses the latest. */
const missed = `
WITH ${owner}, missed AS (
  SELECT DISTINCT ON (f.customer_id, f.data ->> 'orderId') f.customer_id, f.data ->> 'orderId' AS order_id,
    f.occurred_at, ${minorOf('amount')}::text AS minor, coalesce(${numberOf('daysLate')}, 0) AS days_late
  FROM ${facts('PaymentMissed')} f
  WHERE f.goes_on
  ORDER BY f.customer_id, f.data ->> 'orderId', f.occurred_at DESC, f.revision DESC
)
SELECT m.customer_id AS "customerId", w.owner_id AS "ownerId", m.order_id AS "orderId", m.minor,
  ${spelled('m.occurred_at')} AS "missedAt",
  m.days_late + floor(extract(epoch FROM $1::timestamptz - m.occurred_at)::float8 / 86400) AS "daysLate"
FROM missed m LEFT JOIN owner w ON w.customer_id = m.customer_id
WHERE NOT EXISTS (
    SELECT FROM ${facts('PaymentReceived')} p
    WHERE p.customer_id = m.customer_id AND p.data ->> 'orderId' = m.order_id AND p.occurred_at >= m.occurred_at
  )
  AND ($5::text IS NULL OR w.owner_id = $5::text)`;

/**
 * Payments that were missed and have not come since, longest first. Days late: those said when it was missed, and those passed
 * since. Amounts in minor units. @source S66 (late payment)
 */
export const latePayments: WorkList = {
  name: 'late-payments',
  title: { en: 'Payments outstanding', zh: '逾期未付款' },
  formula: {
    en: 'a payment was missed, and none was received for the order since; days late = as reported + days since',
    zh: '付款逾期且其后未收到该订单付款；逾期天数 = 报告时天数 + 其后天数',
  },
  source: 'S66 (payments, late payment penalty)',
  parameters: { owner: null },
  columns: {
    customerId: text('customer', '客户'),
    ownerId: text('owner', '负责人'),
    orderId: text('order', '订单'),
    minor: minor('amount', '金额'),
    missedAt: instant('missed', '逾期时间'),
    daysLate: days('days late', '逾期天数'),
  },
  order,
  statements: { missed: paged(order, missed) },
  run: ({ owner, page }) => page<Record<string, string | number>>('missed', owner),
};
