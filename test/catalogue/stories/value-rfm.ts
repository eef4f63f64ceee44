import type { Story } from '../story.js';
import { bought } from '../told.js';

const recency = { '1/5': 10, '2/5': 20, '3/5': 40, '4/5': 80 };
const frequency = { '1/5': 8, '2/5': 5, '3/5': 3, '4/5': 2 };
const monetary = { '1/5': 800, '2/5': 400, '3/5': 200, '4/5': 100 };

export const stories: readonly Story[] = [
  {
    says: 'a good customer who stops buying cools down point by point',
    cutoffs: { '2024-02-01': { recency, frequency, monetary } },
    history: [
      bought('2024-01-02', 100),
      bought('2024-01-10', 100),
      bought('2024-02-10', 200), // r 5, f 3, m 4
      bought('2024-02-11', 400), // r 5, f 3, m 5
    ],
    through: '2025-06-01',
    changes: [
      '2024-01-02 rfm · → 低 (else)',
      '2024-02-10 rfm 低 → 中 (middle)', // 5 + 3 + 4
      '2024-02-11 rfm 中 → 高 (high)', // 5 + 3 + 5
      '2024-03-23 rfm 高 → 中 (middle)', // recency is 4 from the 11th day on, 02-22; held for 30 days
      '2025-01-31 rfm 中 → 低 (else)', // 1 + 3 + 4 when the first order leaves the year, 01-01
    ],
    ends: { r: 0, f: 0, m: 0 },
  },
  {
    says: 'an order of long ago counts for nothing, not even for one point each',
    cutoffs: { '2024-02-01': { recency, frequency, monetary } },
    history: [bought('2022-01-02', 5000)],
    through: '2024-03-01',
    changes: ['2022-01-02 rfm · → 低 (else)'],
    ends: { r: 0, f: 0, m: 0, rfm: 0 },
  },
];
