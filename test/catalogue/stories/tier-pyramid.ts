import type { Story } from '../story.js';
import { bought, returned, type Told } from '../told.js';

/** Twenty customers who buy for 1 to 20. */
const small = Array.from({ length: 20 }, (_, place): Told[] => [bought('2024-01-02', place + 1)]);

export const stories: readonly Story[] = [
  {
    says: 'a top customer who sends most of it back falls a month later, and sinks when the year is over',
    cutoffs: { '2024-02-01': { value: { p01: 1000, p20: 300, p50: 100 } } },
    history: [
      bought('2024-01-10', 1200),
      returned('2024-03-01', 950),
      bought('2024-04-05', 50), // 1200 - 950 + 50: exactly the cut
    ],
    through: '2025-06-01',
    changes: [
      '2024-01-10 tier · → 小客户 (else)', // nobody reaches what is not published
      '2024-02-01 tier 小客户 → 重要客户 (vip)',
      '2024-03-31 tier 重要客户 → 普通客户 (ordinary)', // 250 since 03-01, held for 30 days
      '2024-04-05 tier 普通客户 → 次要客户 (second)', // up at once
      '2025-02-08 tier 次要客户 → 小客户 (else)', // the first order leaves the year on 01-09, and the return does not: -900
    ],
  },
  {
    says: 'cut-offs are those of all customers, and ties are never parted',
    history: [bought('2024-01-10', 17)],
    others: small, // of 21 the 5th best is at 20 %: 20, 19, 18, 17 and Ada's 17
    through: '2024-04-01',
    changes: ['2024-01-10 tier · → 小客户 (else)', '2024-02-01 tier 小客户 → 次要客户 (second)'],
  },
  {
    says: 'with fewer than twenty buyers there is no pyramid',
    history: [bought('2024-01-10', 1000), returned('2024-01-11', 1000)],
    others: small.slice(1), // 19, and Ada is no member
    through: '2024-04-01',
    changes: ['2024-01-10 tier · → 小客户 (else)'],
  },
];
