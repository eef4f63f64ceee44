import type { Story } from '../story.js';
import { bought, contacted } from '../told.js';

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
  {
    says: 'orders and what they come to rise from one point to five, and the days since the last fall back to one',
    cutoffs: { '2024-02-01': { recency, frequency, monetary } },
    history: [
      bought('2024-02-01', 50), // f 1, m 1
      bought('2024-02-02', 50), // f 2, m 2
      bought('2024-02-03', 100), // f 3, m 3
      bought('2024-02-04', 100),
      bought('2024-02-05', 100), // f 4, m 4
      bought('2024-02-06', 100),
      bought('2024-02-07', 100),
      bought('2024-02-08', 200), // f 5, m 5
      contacted('2024-02-28'), // r 4: 20 days
      contacted('2024-03-19'), // r 3: 40 days
      contacted('2024-04-28'), // r 2: 80 days
    ],
    through: '2024-05-01',
    changes: [
      '2024-02-01 rfm · → 低 (else)',
      '2024-02-02 rfm 低 → 中 (middle)', // 5 + 2 + 2
      '2024-02-05 rfm 中 → 高 (high)', // 5 + 4 + 4
      '2024-04-19 rfm 高 → 中 (middle)', // 2 + 5 + 5 from the 41st day on, 03-20; held for 30 days
    ],
    ends: { r: 1, f: 5, m: 5, rfm: 11 },
  },
];
