import { facts } from '../measures/facts.js';
import { count, instant, text } from '../measures/measure.js';
import { tradesByCustomer } from '../measures/trades.js';
import { byInstant, byText, type Order } from './order.js';
import { present } from './ownership.js';
import { paged } from './paged.js';
import type { WorkList } from './work-list.js';

const order: Order = [
  byInstant('lastPurchaseAt', { descending: true, none: 'last' }),
  ...[byInstant('registeredAt'), byText('customerId')],
];

/** Customers whom nobody was ever put in charge of, with what they bought. */
const unowned = `
WITH ${present}, bought AS (
  SELECT t.customer_id, count(*)::int4 AS orders, max(t.occurred_at) AS at FROM ${tradesByCustomer('purchased')} t
  WHERE t.goes_on
  GROUP BY t.customer_id
)
SELECT p.customer_id AS "customerId", coalesce(b.orders, 0) AS orders, b.at AS "lastPurchaseAt",
  p.registered_at AS "registeredAt"
FROM present p LEFT JOIN bought b ON b.customer_id = p.customer_id
WHERE NOT EXISTS (SELECT FROM ${facts('OwnerAssigned')} o WHERE o.customer_id = p.customer_id AND o.is_first)`;

/**
 * Customers whom nobody is in charge of: who has bought, latest first, then who has not, longest known first.
 * @source S41 (专人负责: each customer who is more than a potential one has one person in charge)
 */
export const withoutOwner: WorkList = {
  name: 'without-owner',
  title: { en: 'Customers without an owner', zh: '无负责人的客户' },
  formula: {
    en: 'no owner was assigned up to asOf; buyers first, latest purchase first, then by registration',
    zh: '截至 asOf 未分配负责人；已购买者在前（最近购买优先），其余按登记时间',
  },
  source: 'S41: 专人负责; the order is ours',
  parameters: {},
  columns: {
    customerId: text('customer', '客户'),
    orders: count('orders', '订单数'),
    lastPurchaseAt: instant('last purchase', '最近购买'),
    registeredAt: instant('registered', '登记时间'),
  },
  order,
  statements: { unowned: paged(order, unowned) },
  run: ({ page }) => page<Record<string, string | number | null>>('unowned'),
};
