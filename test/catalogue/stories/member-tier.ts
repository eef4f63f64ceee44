import type { Story } from '../story.js';
import { bought, returned } from '../told.js';

/** Orders on so many days of January, from one day on. */
const orders = (from: number, days: number, pounds: number) =>
  Array.from({ length: days }, (_, place) =>
    bought(`2024-01-${String(from + place).padStart(2, '0')}`, pounds),
  );

export const stories: readonly Story[] = [
  {
    says: 'it takes both spending and orders to rise, and rights are kept for a quarter',
    history: [
      ...orders(1, 2, 100),
      ...orders(3, 1, 300),
      ...orders(4, 3, 500),
      ...orders(7, 6, 500),
      returned('2024-02-01', 0.01),
    ],
    through: '2025-06-01',
    changes: [
      '2024-01-01 member_tier · → 普通会员 (else)',
      '2024-01-03 member_tier 普通会员 → 银卡会员 (silver)', // 500, 3 orders
      '2024-01-06 member_tier 银卡会员 → 金卡会员 (gold)', // 2000, 6 orders
      '2024-01-12 member_tier 金卡会员 → 钻石会员 (diamond)', // 5000, 12 orders
      '2024-05-01 member_tier 钻石会员 → 金卡会员 (gold)', // 90 days after the return
      '2025-04-06 member_tier 金卡会员 → 银卡会员 (silver)', // five orders are left in the year on 01-06
      '2025-04-09 member_tier 银卡会员 → 普通会员 (else)', // and two on 01-09
    ],
  },
  {
    says: 'eleven large orders are gold',
    history: orders(1, 11, 1000),
    through: '2024-02-01',
    changes: [
      '2024-01-01 member_tier · → 普通会员 (else)',
      '2024-01-03 member_tier 普通会员 → 银卡会员 (silver)',
      '2024-01-06 member_tier 银卡会员 → 金卡会员 (gold)',
    ],
  },
  {
    says: 'a single large order makes no tier',
    history: [bought('2024-01-01', 50_000)],
    through: '2024-02-01',
    changes: ['2024-01-01 member_tier · → 普通会员 (else)'],
  },
];
