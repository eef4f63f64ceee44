import { deliveredValue as deliveredTo } from '@hindsight/domain';
import { experiencesSince, waitHours, type Experience } from '../measures/delivered/experiences.js';
import { count, minor, score, text } from '../measures/measure.js';
import { owner as owners } from './ownership.js';
import { byNumber, byText } from './order.js';
import type { WorkList } from './work-list.js';

const owning = `
WITH ${owners}
SELECT w.customer_id AS "customerId", w.owner_id AS "ownerId" FROM owner w
WHERE $3::text IS NULL OR w.owner_id = $3::text`;

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
  order: [byNumber('delivered'), byText('customerId')],
  statements: {
    experiences: experiencesSince(`f.occurred_at > $1::timestamptz - interval '8760 hours'`),
    owners: owning,
  },
  async run({ owner, rows, cut }) {
    const found = await rows<Experience>('experiences', waitHours);
    const owned = await rows<{ customerId: string; ownerId: string }>('owners', owner);
    const ownerOf = new Map(owned.map(({ customerId, ownerId }) => [customerId, ownerId]));
    const valued = found
      .map(({ customerId, minor: priceMinor, ...one }) => {
        const ownerId = ownerOf.get(customerId) ?? null;
        return { customerId, ownerId, late: one.late, priceMinor, ...deliveredTo(one) };
      })
      .filter(({ delivered, ownerId }) => delivered !== null && (owner === null || ownerId === owner));
    return cut(valued);
  },
};
