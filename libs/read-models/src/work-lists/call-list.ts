import { count, instant, text } from '../measures/measure.js';
import { opportunitiesOf } from '../measures/sales/opportunities.js';
import { facts } from '../measures/facts.js';
import { spelled } from './instants.js';
import { byInstant, byNumber, byText, type Order } from './order.js';
import { contact, owner, present } from './ownership.js';
import { paged } from './paged.js';
import type { WorkList } from './work-list.js';

const hasExpired = `f.type = 'ContractExpired' OR f.data ->> 'to' COLLATE "C" <= ${spelled('$1::timestamptz')}`;
const withoutDate = `k.occurred_at
      + CASE k.data ->> 'outcome' WHEN 'not_reached' THEN interval '24 hours' ELSE interval '720 hours' END`;

/** Of whom few opportunities need be looked at. */
const ofOwner = 'EXISTS (SELECT FROM owner w WHERE w.customer_id = f.customer_id AND w.owner_id = $6::text)';

const order: Order = [
  byNumber('urgency'),
  byText('nextCallAt', { none: 'first' }),
  ...[byInstant('registeredAt'), byText('customerId')],
];

/**
 * Who is to be called by the end of a day ($5, as text), of all or, if `of` says so, of the owner $6. The next call is when the latest
 * contact says; else a day after nobody was reached, and 30 days after somebody was; at once for who was never called.
 */
const callsOf = (of: 'all' | 'an owner'): string => `
WITH ${present}, ${owner}, ${contact}, contract AS (
  SELECT f.customer_id, ${hasExpired} AS has_expired
  FROM ${facts('ContractSigned', 'ContractExpired')} f
  WHERE f.goes_on AND f.is_latest
), ${opportunitiesOf(of === 'all' ? 'true' : ofOwner).trim()}, sale AS (
  SELECT o.customer_id, bool_or(o.sales_stage IN (4, 5)) AS is_choosing, bool_or(o.intent >= 4) AS is_willing,
    max(o.intent)::int4 AS intent, max(o.sales_stage)::int4 AS sales_stage
  FROM opportunity o
  WHERE o.funnel_stage IS DISTINCT FROM 'closed'
  GROUP BY o.customer_id
), call AS (
  SELECT p.customer_id, p.registered_at, w.owner_id, k.occurred_at AS contacted_at, s.intent, s.sales_stage,
    coalesce(k.data ->> 'nextContactAt', ${spelled(withoutDate)}) AS next_call_at,
    CASE WHEN s.is_choosing THEN 1 WHEN s.is_willing THEN 2 WHEN t.has_expired THEN 3 WHEN k.occurred_at IS NULL THEN 5 ELSE 4
      END AS urgency
  FROM present p LEFT JOIN owner w ON w.customer_id = p.customer_id
  LEFT JOIN contact k ON k.customer_id = p.customer_id
  LEFT JOIN contract t ON t.customer_id = p.customer_id
  LEFT JOIN sale s ON s.customer_id = p.customer_id
  ${of === 'all' ? '' : 'WHERE w.owner_id = $6::text'}
)
SELECT c.customer_id AS "customerId", c.owner_id AS "ownerId", c.urgency,
  (ARRAY['choosing', 'willing', 'contract_expired', 'due', 'never_called'])[c.urgency] AS reason, c.next_call_at AS "nextCallAt",
  c.contacted_at AS "lastContactAt", c.sales_stage AS "salesStage", c.intent,
  c.registered_at AS "registeredAt"
FROM call c
WHERE c.next_call_at IS NULL OR c.next_call_at COLLATE "C" < $5::text`;

type Call = Record<string, string | number | null>;

/**
 * Who an owner calls on a day, 60 at most: first who is at sales stage 4 or 5, then of good intent (4, 5), then whose contract
 * has expired, then who is due, longest first, then who was never called. A contact moves the next call. 60 a day on 22 working
 * days are 1320, so each of 1000 customers is called once in a month; a spec does it.
 * @source S34 (1000 customers, 22 working days, 60 a day; 四、五, 成交意向良好, 合同已到期); one day and 30 days are ours
 */
export const callList: WorkList = {
  name: 'call-list',
  title: { en: 'Calls of a day', zh: '每日呼叫清单' },
  formula: {
    en: 'next call is before the end of the day; stage 4 or 5, intent 4 or 5, contract expired, then by next call; 60 at most',
    zh: '下次联系时间早于当日结束；依次为进程四、五，成交意向良好，合同已到期，其余按下次联系时间；最多 60 个',
  },
  source:
    'S34: 60 a day, 22 × 60 = 1320 ≥ 1000. Without a date: a day after nobody was reached, 30 days after somebody was: ours',
  parameters: { owner: null, day: null },
  cap: 60,
  columns: {
    customerId: text('customer', '客户'),
    ownerId: text('owner', '负责人'),
    reason: text('why', '原因', 'callReasons'),
    nextCallAt: instant('next call', '下次联系'),
    lastContactAt: instant('last contact', '上次联系'),
    salesStage: count('sales stage', '销售进程'),
    intent: count('intent', '成交意向'),
  },
  order,
  statements: {
    calls: paged(order, callsOf('all')),
    'calls-of-owner': paged(order, callsOf('an owner')),
  },
  run: ({ owner, endOfDay, page }) =>
    owner === null
      ? page<Call>('calls', endOfDay.toISOString())
      : page<Call>('calls-of-owner', endOfDay.toISOString(), owner),
};
