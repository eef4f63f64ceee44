import { facts } from '../measures/facts.js';
import { days, instant, text } from '../measures/measure.js';
import { daysPast } from './instants.js';
import { owner } from './ownership.js';
import { byText, type Order } from './order.js';
import { paged } from './paged.js';
import type { WorkList } from './work-list.js';

const order: Order = [byText('dueAt', { none: 'last' }), byText('customerId'), byText('promiseId')];

/** Promises made in a contact, by nobody kept yet; a promise made again is due as said last. */
const open = `
WITH ${owner}, promise AS (
  SELECT DISTINCT ON (f.customer_id, f.data ->> 'promiseId') f.customer_id, f.data ->> 'promiseId' AS promise_id,
    f.occurred_at, f.data ->> 'promiseDue' AS due_at
  FROM ${facts('CustomerContacted')} f
  WHERE f.goes_on AND f.data ? 'promiseId'
  ORDER BY f.customer_id, f.data ->> 'promiseId', f.occurred_at DESC, f.revision DESC
)
SELECT p.customer_id AS "customerId", w.owner_id AS "ownerId", p.promise_id AS "promiseId",
  p.occurred_at AS "promisedAt", p.due_at AS "dueAt"
FROM promise p LEFT JOIN owner w ON w.customer_id = p.customer_id
WHERE NOT EXISTS (
    SELECT FROM ${facts('PromiseKept')} k WHERE k.customer_id = p.customer_id AND k.data ->> 'promiseId' = p.promise_id
  )
  AND ($5::text IS NULL OR w.owner_id = $5::text)`;

interface Promised {
  readonly customerId: string;
  readonly ownerId: string | null;
  readonly promiseId: string;
  readonly promisedAt: string;
  readonly dueAt: string | null;
}

/** Promises that were made and not kept yet, by when they are due. @source S39 (keep promises) */
export const promisesOpen: WorkList = {
  name: 'promises-open',
  title: { en: 'Promises to keep', zh: '未兑现的承诺' },
  formula: { en: 'promised in a contact, and not kept up to asOf', zh: '联系中作出承诺，截至 asOf 尚未兑现' },
  source: 'S39: keep promises',
  parameters: { owner: null },
  columns: {
    customerId: text('customer', '客户'),
    ownerId: text('owner', '负责人'),
    promiseId: text('promise', '承诺'),
    promisedAt: instant('promised', '承诺时间'),
    dueAt: instant('due', '到期'),
    daysOverdue: days('days overdue; negative: to come', '逾期天数；负数为未到期'),
  },
  order,
  statements: { open: paged(order, open) },
  async run({ asOf, owner, page }) {
    const { rows, total } = await page<Promised>('open', owner);
    return { rows: rows.map((one) => ({ ...one, daysOverdue: daysPast(one.dueAt, asOf) })), total };
  },
};
