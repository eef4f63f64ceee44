import { facts } from '../measures/facts.js';
import { days, instant, text } from '../measures/measure.js';
import { dateAfter, daysPast, spelled } from './instants.js';
import { owner } from './ownership.js';
import { byText, type Order } from './order.js';
import { paged } from './paged.js';
import type { WorkList } from './work-list.js';

const order: Order = [byText('dueOn'), byText('customerId'), byText('kind', { none: 'last' })];

/** The latest service of each kind for each customer, where the next is due up to the date $5 (as text). */
const due = `
WITH ${owner}, service AS (
  SELECT DISTINCT ON (f.customer_id, f.data ->> 'kind') f.customer_id, f.data ->> 'kind' AS kind,
    f.data ->> 'serviceId' AS service_id, f.occurred_at, f.data ->> 'nextMaintenanceOn' AS due_on
  FROM ${facts('ServiceCompleted')} f
  WHERE f.goes_on
  ORDER BY f.customer_id, f.data ->> 'kind', f.occurred_at DESC, f.revision DESC
)
SELECT s.customer_id AS "customerId", w.owner_id AS "ownerId", s.kind, s.service_id AS "serviceId",
  ${spelled('s.occurred_at')} AS "lastServiceAt", left(s.due_on, 10) AS "dueOn"
FROM service s LEFT JOIN owner w ON w.customer_id = s.customer_id
WHERE left(s.due_on, 10) COLLATE "C" <= $5::text AND ($6::text IS NULL OR w.owner_id = $6::text)`;

interface Due {
  readonly customerId: string;
  readonly ownerId: string | null;
  readonly kind: string | null;
  readonly serviceId: string | null;
  readonly lastServiceAt: string;
  readonly dueOn: string;
}

/**
 * Maintenance that the latest service of its kind announced, due up to so many days ahead; a later service of the kind takes
 * its place. @source S51 (reminders for 预防性维修)
 */
export const maintenanceDue: WorkList = {
  name: 'maintenance-due',
  title: { en: 'Maintenance due', zh: '到期维护' },
  formula: {
    en: 'next maintenance of the latest service of a kind is not after asOf + days',
    zh: '某类最近一次服务约定的下次维护日期不晚于 asOf + days',
  },
  source: 'S51: 预防性维修',
  parameters: { owner: null, days: 0 },
  columns: {
    customerId: text('customer', '客户'),
    ownerId: text('owner', '负责人'),
    kind: text('kind', '类别', 'serviceKinds'),
    serviceId: text('last service', '上次服务'),
    lastServiceAt: instant('completed', '完成时间'),
    dueOn: text('due on', '到期日'),
    daysOverdue: days('days overdue; negative: to come', '逾期天数；负数为未到期'),
  },
  order,
  statements: { due: paged(order, due) },
  async run({ asOf, owner, days, page }) {
    const { rows, total } = await page<Due>('due', dateAfter(asOf, days), owner);
    return { rows: rows.map((one) => ({ ...one, daysOverdue: daysPast(one.dueOn, asOf) })), total };
  },
};
