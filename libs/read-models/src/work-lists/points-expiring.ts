import { lapsedBy, ledgerOf, pointsHeld, type Lot } from '@hindsight/domain';
import { facts } from '../measures/facts.js';
import { count, text } from '../measures/measure.js';
import { pointEntries, pointTypes } from '../points/point-entries.js';
import { dateAfter } from './instants.js';
import { owner } from './ownership.js';
import { byText } from './order.js';
import type { WorkList } from './work-list.js';

/** Every entry of the ledgers of customers who go on, by customer in order. */
const entries = `
WITH ${owner}
SELECT f.customer_id AS "customerId", w.owner_id AS "ownerId",
  json_agg(json_build_object('type', f.type, 'at', (extract(epoch FROM f.occurred_at) * 1000)::int8, 'data', f.data)
    ORDER BY f.occurred_at, f.revision) AS entries
FROM ${facts(...pointTypes)} f LEFT JOIN owner w ON w.customer_id = f.customer_id
WHERE f.goes_on AND ($3::text IS NULL OR w.owner_id = $3::text)
GROUP BY 1, 2 ORDER BY 1`;

interface Ledgered {
  readonly customerId: string;
  readonly ownerId: string | null;
  readonly entries: readonly { readonly type: string; readonly at: number; readonly data: object }[];
}

/**
 * Customers whose points can be used no more in so many days, or cannot any more and were not written off: the first of them
 * first. What expires first is used first (`ledgerOf`). @source S18 (积分); 30 days are ours
 */
export const pointsExpiring: WorkList = {
  name: 'points-expiring',
  title: { en: 'Points that expire', zh: '即将过期的积分' },
  formula: {
    en: 'the last day of points that are left is from asOf to asOf + days; or before, and nobody wrote them off',
    zh: '剩余积分的最后使用日在 asOf 至 asOf + days 之间；或已过期而尚未核销',
  },
  source: 'S18: 积分; what expires first is used first, and 30 days, are ours',
  parameters: { owner: null, days: 30 },
  columns: {
    customerId: text('customer', '客户'),
    ownerId: text('owner', '负责人'),
    firstOn: text('first day', '最早到期日'),
    expiring: count('points that expire', '将过期积分'),
    lapsed: count('expired, not written off', '已过期未核销'),
    held: count('points that can be used', '可用积分'),
  },
  order: [byText('firstOn'), byText('customerId')],
  statements: { entries },
  async run({ asOf, days, owner, rows, cut }) {
    const [today, last] = [dateAfter(asOf, 0), dateAfter(asOf, days)];
    const found = (await rows<Ledgered>('entries', owner)).map((one) => {
      const ledger = pointEntries(one.entries.map((entry) => ({ ...entry, at: new Date(entry.at) })));
      const { lots } = ledgerOf(ledger);
      const lapsed = lapsedBy({ lots, missing: 0 }, dateAfter(asOf, -1));
      const due = lots.filter(({ expiresOn }) => expiresOn <= last);
      return {
        ...{ customerId: one.customerId, ownerId: one.ownerId, firstOn: due[0]?.expiresOn ?? '', lapsed },
        ...{ expiring: pointsIn(due.filter(({ expiresOn }) => expiresOn >= today)) },
        held: pointsHeld(ledger, asOf),
      };
    });
    return cut(found.filter(({ firstOn }) => firstOn !== ''));
  },
};

const pointsIn = (lots: readonly Lot[]): number => lots.reduce((sum, { left }) => sum + left, 0);
