import type { Story } from '../story.js';
import { bought, registered, returned } from '../told.js';

export const stories: readonly Story[] = [
  {
    says: 'a small order makes the average small, and what all goes back is no spending',
    cutoffs: { '2024-02-01': { basket: { p30: 100 } } },
    history: [
      registered('2024-01-01'),
      bought('2024-01-10', 120),
      bought('2024-03-01', 60),
      returned('2024-05-01', 180),
    ],
    through: '2024-12-31',
    changes: [
      '2024-01-01 spend_band · → 无消费 (nothing)',
      '2024-01-10 spend_band 无消费 → 低消费 (else)', // no cut-off yet
      '2024-02-01 spend_band 低消费 → 高消费 (high)',
      '2024-03-31 spend_band 高消费 → 低消费 (else)', // 90 on average since 03-01
      '2024-05-31 spend_band 低消费 → 无消费 (nothing)',
    ],
  },
];
