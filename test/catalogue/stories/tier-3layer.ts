import type { Story } from '../story.js';
import { bought, type Told } from '../told.js';

const cost = (day: string, pounds: number): Told => [
  day,
  'cost',
  { costId: day, amount: pounds * 100, category: 'visits' },
];

/** Twenty customers who buy for 1 to 20. */
const small = Array.from({ length: 20 }, (_, place): Told[] => [bought('2024-01-02', place + 1)]);

export const stories: readonly Story[] = [
  {
    says: 'a key customer who costs more than half of what comes in is one no longer, a month later',
    cutoffs: { '2024-02-01': { value: { p20: 500, p50: 100 } } },
    history: [bought('2024-01-10', 600), cost('2024-02-10', 300), cost('2024-03-01', 1)],
    through: '2025-06-01',
    changes: [
      '2024-01-10 layer · → 小客户 (else)',
      '2024-01-10 key_customer · → false (else)',
      '2024-02-01 layer 小客户 → 关键客户 (key)',
      '2024-02-01 key_customer false → true (when)', // 300 is half, and allowed
      '2024-03-31 layer 关键客户 → 普通客户 (ordinary)', // 301 since 03-01, held for 30 days
      '2024-03-31 key_customer true → false (else)',
      '2025-02-08 layer 普通客户 → 小客户 (else)', // the year of the order is over on 01-09
    ],
  },
  {
    says: 'the best fifth are key: of 21 customers five, and whoever is level with the fifth',
    history: [bought('2024-01-10', 16)],
    others: small, // 20, 19, 18, 17 and twice 16
    through: '2024-03-01',
    changes: [
      '2024-01-10 layer · → 小客户 (else)',
      '2024-01-10 key_customer · → false (else)',
      '2024-02-01 layer 小客户 → 关键客户 (key)', // ⌈0.2 · 21⌉ = 5
      '2024-02-01 key_customer false → true (when)',
    ],
  },
];
