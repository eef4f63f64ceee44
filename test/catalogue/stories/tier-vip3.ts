import type { Story } from '../story.js';
import { bought, returned } from '../told.js';

export const stories: readonly Story[] = [
  {
    says: 'to be a VIP takes spending, four orders and three months; large orders keep a customer important',
    cutoffs: { '2024-02-01': { spending: { p05: 1000, p20: 300 }, basket: { p10: 200 } } },
    history: [
      bought('2024-01-01', 400),
      bought('2024-02-10', 100),
      bought('2024-02-20', 300),
      bought('2024-03-01', 300),
      returned('2024-05-01', 900),
      returned('2024-06-10', 200),
    ],
    through: '2024-12-31',
    changes: [
      '2024-01-01 vip_tier · → 普通 (else)', // and still on 02-01: a single order
      '2024-02-10 vip_tier 普通 → 重要 (spends_much)',
      '2024-03-31 vip_tier 重要 → VIP (vip)', // 1100 by four orders since 03-01, 90 days since the first
      '2024-05-31 vip_tier VIP → 重要 (buys_large)', // 200 since 05-01, by orders of 275
      '2024-07-10 vip_tier 重要 → 普通 (else)', // 0 since 06-10: large orders that all went back
    ],
  },
  {
    says: 'three orders make no VIP, however large',
    cutoffs: { '2024-02-01': { spending: { p05: 1000, p20: 300 }, basket: { p10: 200 } } },
    history: [bought('2024-01-01', 5000), bought('2024-02-10', 5000), bought('2024-02-20', 5000)],
    through: '2024-06-30',
    changes: ['2024-01-01 vip_tier · → 普通 (else)', '2024-02-10 vip_tier 普通 → 重要 (spends_much)'],
  },
  {
    says: 'two large orders are purchasing power, even where one of them went back',
    cutoffs: { '2024-02-01': { spending: { p05: 1000, p20: 300 }, basket: { p10: 200 } } },
    history: [bought('2024-01-01', 200), returned('2024-01-15', 200), bought('2024-02-10', 200)],
    through: '2024-06-30',
    changes: ['2024-01-01 vip_tier · → 普通 (else)', '2024-02-10 vip_tier 普通 → 重要 (buys_large)'],
  },
];
