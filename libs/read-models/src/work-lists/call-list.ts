import { count, instant, text } from '../measures/measure.js';
import { opportunity } from '../measures/sales/opportunities.js';
import { facts } from '../measures/facts.js';
import { spelled } from './instants.js';
import { isPresent, latestOf, presenceTypes } from './ownership.js';
import type { WorkList } from './work-list.js';

const hasExpired = `f.type = 'ContractExpired' OR f.data ->> 'to' COLLATE "C" <= ${spelled('$1::timestamptz')}`;
const withoutDate = `p.contacted_at
      + CASE p.contact ->> 'outcome' WHEN 'not_reached' THEN interval '24 hours' ELSE interval '720 hours' END`;

/**
 * Who is to be called by the end of a day ($4, as text), of one owner or of all ($3 null). The next call is when the latest
 * contact says; else a day after nobody was reached, and 30 days after somebody was; at once for who was never called.
 */
const calls = `
WITH person AS (
  SELECT f.customer_id, min(f.occurred_at) FILTER (WHERE f.type = 'CustomerRegistered') AS registered_at,
    ${latestOf(['OwnerAssigned'], "f.data ->> 'ownerId'")} AS owner_id,
    ${latestOf(['CustomerContacted'], 'f.data')} AS contact,
    max(f.occurred_at) FILTER (WHERE f.type = 'CustomerContacted') AS contacted_at,
    ${latestOf(['ContractSigned', 'ContractExpired'], hasExpired)} AS has_expired
  FROM ${facts(...presenceTypes, 'OwnerAssigned', 'CustomerContacted', 'ContractSigned', 'ContractExpired')} f
  WHERE f.goes_on
  GROUP BY f.customer_id
  HAVING ${isPresent}
), ${opportunity.trim()}, sale AS (
  SELECT o.customer_id, bool_or(o.sales_stage IN (4, 5)) AS is_choosing, bool_or(o.intent >= 4) AS is_willing,
    max(o.intent)::int4 AS intent, max(o.sales_stage)::int4 AS sales_stage
  FROM opportunity o
  WHERE o.funnel_stage IS DISTINCT FROM 'closed'
  GROUP BY o.customer_id
), call AS (
  SELECT p.customer_id, p.registered_at, p.owner_id, p.contacted_at, s.intent, s.sales_stage,
    coalesce(p.contact ->> 'nextContactAt', ${spelled(withoutDate)}) AS next_call_at,
    CASE WHEN s.is_choosing THEN 'choosing' WHEN s.is_willing THEN 'willing' WHEN p.has_expired THEN 'contract_expired'
      WHEN p.contacted_at IS NULL THEN 'never_called' ELSE 'due' END AS reason
  FROM person p LEFT JOIN sale s ON s.customer_id = p.customer_id
  WHERE $3::text IS NULL OR p.owner_id = $3::text
)
SELECT c.customer_id AS "customerId", c.owner_id AS "ownerId", c.reason, c.next_call_at AS "nextCallAt",
  ${spelled('c.contacted_at')} AS "lastContactAt", c.sales_stage AS "salesStage", c.intent
FROM call c
WHERE c.next_call_at IS NULL OR c.next_call_at COLLATE "C" < $4::text
ORDER BY array_position(ARRAY['choosing', 'willing', 'contract_expired', 'due', 'never_called'], c.reason),
  c.next_call_at COLLATE "C" NULLS FIRST, c.registered_at, c.customer_id`;

interface Call {
  readonly customerId: string;
  readonly ownerId: string | null;
  readonly reason: string;
  readonly nextCallAt: string | null;
  readonly lastContactAt: string | null;
  readonly salesStage: number | null;
  readonly intent: number | null;
}

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
  statements: { calls },
  async run({ owner, endOfDay, rows }) {
    const found = await rows<Call>('calls', owner, endOfDay.toISOString());
    return found.map((one) => ({ ...one }));
  },
};
