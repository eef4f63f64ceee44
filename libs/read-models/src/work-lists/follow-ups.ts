import { days, instant, text } from '../measures/measure.js';
import { daysPast } from './instants.js';
import { contact, owner } from './ownership.js';
import { byText, type Order } from './order.js';
import { paged } from './paged.js';
import type { WorkList } from './work-list.js';

const order: Order = [byText('dueAt'), byText('customerId')];

/** Customers whose latest contact announced the next one for a time that has come; $5 is the instant as text. */
const due = `
WITH ${owner}, ${contact}
SELECT k.customer_id AS "customerId", w.owner_id AS "ownerId", k.data ->> 'purpose' AS purpose,
  k.data ->> 'nextContactAt' AS "dueAt", k.occurred_at AS "lastContactAt"
FROM contact k LEFT JOIN owner w ON w.customer_id = k.customer_id
WHERE k.data ->> 'nextContactAt' COLLATE "C" <= $5::text AND ($6::text IS NULL OR w.owner_id = $6::text)`;

interface FollowUp {
  readonly customerId: string;
  readonly ownerId: string | null;
  readonly purpose: string | null;
  readonly dueAt: string;
  readonly lastContactAt: string;
}

/** Contacts that were announced and are due, longest first: the latest contact names the next. @source S68, S34 */
export const followUps: WorkList = {
  name: 'follow-ups',
  title: { en: 'Follow-ups due', zh: '到期回访' },
  formula: {
    en: 'the next contact that the latest one announced is not after asOf',
    zh: '最近一次联系所约定的下次联系时间不晚于 asOf',
  },
  source: 'S68 (follow-up calls), S34 (下次联系时间)',
  parameters: { owner: null },
  columns: {
    customerId: text('customer', '客户'),
    ownerId: text('owner', '负责人'),
    purpose: text('of a contact for', '上次联系目的', 'contactPurposes'),
    dueAt: instant('due', '到期'),
    daysOverdue: days('days overdue', '逾期天数'),
    lastContactAt: instant('last contact', '上次联系'),
  },
  order,
  statements: { due: paged(order, due) },
  async run({ asOf, owner, page }) {
    const { rows, total } = await page<FollowUp>('due', asOf.toISOString(), owner);
    return { rows: rows.map((one) => ({ ...one, daysOverdue: daysPast(one.dueAt, asOf) })), total };
  },
};
