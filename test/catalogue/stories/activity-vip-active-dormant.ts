import type { Story } from '../story.js';
import { bought, contacted, registered } from '../told.js';

export const stories: readonly Story[] = [
  {
    says: 'a VIP who misses a payment is none, falls silent and wakes when somebody reaches her',
    cutoffs: { '2024-02-01': { value: { p05: 500 } } },
    history: [
      registered('2024-01-01'),
      bought('2024-01-10', 100),
      bought('2024-02-10', 100),
      bought('2024-02-20', 400),
      ['2024-03-01', 'payment_missed', { orderId: '2024-01-10', amount: 10_000, daysLate: 20 }],
      contacted('2024-06-01', { outcome: 'not_reached' }),
      contacted('2024-10-01'),
    ],
    through: '2024-12-31',
    changes: [
      '2024-01-01 activity · → 普通 (else)',
      '2024-02-10 activity 普通 → 活跃 (active)',
      '2024-02-20 activity 活跃 → VIP (vip)',
      '2024-03-15 activity VIP → 活跃 (active)', // 14 days after the missed payment
      '2024-05-24 activity 活跃 → 普通 (else)', // the last but one order is 90 days old on 05-10
      '2024-09-02 activity 普通 → 沉睡 (dormant)', // 181 days after the last order on 08-19: a call in vain wakes nobody
      '2024-10-01 activity 沉睡 → 普通 (else)',
    ],
  },
];
