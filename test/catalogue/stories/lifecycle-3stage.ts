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
];
