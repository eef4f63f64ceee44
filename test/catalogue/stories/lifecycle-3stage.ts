import type { Story } from '../story.js';
import { bought, rated, registered, returned } from '../told.js';
import { missed, paid } from '../told-of-sales.js';

export const stories: readonly Story[] = [
  {
    says: 'new with an order that is kept, old after 90 days, loyal while satisfied, buying and paying',
    history: [
      registered('2024-01-01'),
      bought('2024-01-10', 100),
      returned('2024-01-20', 100),
      bought('2024-02-01', 50),
      bought('2024-05-01', 50),
      bought('2024-06-01', 50),
      rated('2024-06-10', 20), // (70 + 20) / 2 = 45
      rated('2024-06-11', 100), // 63
      rated('2024-06-12', 100), // 73
      missed('2024-07-01', '2024-06-01'),
      paid('2024-07-10', '2024-06-01', 10),
    ],
    through: '2024-08-01',
    changes: [
      '2024-01-01 seniority · → 潜在客户 (else)',
      '2024-01-01 loyal · → false (else)',
      '2024-01-10 seniority 潜在客户 → 新客户 (new)',
      '2024-01-20 seniority 新客户 → 潜在客户 (else)',
      '2024-02-01 seniority 潜在客户 → 新客户 (new)',
      '2024-04-09 seniority 新客户 → 老客户 (old)', // 90 days since the first order
      '2024-06-01 loyal false → true (when)',
      '2024-06-10 loyal true → false (else)',
      '2024-06-12 loyal false → true (when)',
      '2024-07-01 loyal true → false (else)',
    ],
  },
  {
    says: 'one order makes nobody old, and who sends everything back is potential again',
    history: [bought('2024-01-01', 100), bought('2024-05-01', 100), returned('2024-06-01', 200)],
    through: '2024-07-01',
    changes: [
      '2024-01-01 seniority · → 新客户 (new)',
      '2024-01-01 loyal · → false (else)',
      '2024-05-01 seniority 新客户 → 老客户 (old)', // not on 03-31
      '2024-06-01 seniority 老客户 → 潜在客户 (else)',
    ],
  },
  {
    says: 'a late payment is remembered for a year, one in time is none, and three orders are not loyal',
    history: [
      ...['01', '02', '03', '04'].map((day) => bought(`2024-01-${day}`, 100)),
      rated('2024-01-05', 70), // no less than 70
      paid('2024-04-05', 'first', 0),
      paid('2024-04-10', 'second', 1),
      ...['01', '02', '03', '04'].map((day) => bought(`2024-12-${day}`, 100)),
    ],
    through: '2025-12-10',
    changes: [
      '2024-01-01 seniority · → 新客户 (new)',
      '2024-01-01 loyal · → false (else)',
      '2024-03-31 seniority 新客户 → 老客户 (old)',
      '2024-03-31 loyal false → true (when)', // not before she is old
      '2024-04-10 loyal true → false (else)',
      '2025-04-10 loyal false → true (when)',
      '2025-12-01 loyal true → false (else)',
    ],
  },
];
