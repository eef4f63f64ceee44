import type { Story } from '../story.js';
import { bought, registered, returned } from '../told.js';
import { churned, wonBack } from '../told-of-sales.js';

export const stories: readonly Story[] = [
  {
    says: 'a mature customer who falls silent, orders again, leaves and is won back is mature while three orders are of a year',
    history: [
      registered('2024-01-01'),
      bought('2024-01-10', 100),
      bought('2024-02-10', 100),
      bought('2024-03-10', 100),
      bought('2024-12-01', 100),
      churned('2025-01-01'),
      wonBack('2025-02-01'),
    ],
    through: '2025-03-01',
    changes: [
      '2024-01-01 maturity · → 潜在客户 (initial)',
      '2024-01-10 maturity 潜在客户 → 新客户 (bought)',
      '2024-04-09 maturity 新客户 → 成熟客户 (matured)',
      '2024-09-07 maturity 成熟客户 → 流失客户 (silent)', // 181 days
      '2024-12-01 maturity 流失客户 → 成熟客户 (resumed)',
      '2025-01-01 maturity 成熟客户 → 流失客户 (left)',
      '2025-02-01 maturity 流失客户 → 成熟客户 (resumed)',
    ],
  },
  {
    says: 'one order, silence, another order, and both sent back',
    history: [bought('2023-01-01', 100), bought('2024-01-01', 100), returned('2024-01-05', 200)],
    through: '2025-01-01',
    changes: [
      '2023-01-01 maturity · → 新客户 (bought)',
      '2023-07-01 maturity 新客户 → 流失客户 (silent)',
      '2024-01-01 maturity 流失客户 → 新客户 (began_again)',
      '2024-01-05 maturity 新客户 → 潜在客户 (undone)',
    ],
  },
  {
    says: 'a churn taken back on its day is none, and who never bought cannot be lost',
    history: [
      registered('2024-01-01'),
      churned('2024-01-02'),
      bought('2024-01-10', 100),
      churned('2024-01-20T10:00'),
      wonBack('2024-01-20T12:00'),
      churned('2024-02-01T10:00'),
      wonBack('2024-02-01T12:00'),
    ],
    through: '2024-03-01',
    changes: [
      '2024-01-01 maturity · → 潜在客户 (initial)',
      '2024-01-10 maturity 潜在客户 → 新客户 (bought)',
      '2024-01-20T10:00 maturity 新客户 → 流失客户 (left)',
      '2024-01-20T12:00 maturity 流失客户 → 新客户 (began_again)',
      '2024-02-01T10:00 maturity 新客户 → 流失客户 (left)',
      '2024-02-01T12:00 maturity 流失客户 → 新客户 (began_again)',
    ],
  },
  {
    says: 'two orders do not tell a rhythm, and do not make a mature customer',
    history: [bought('2024-01-01', 100), bought('2024-04-10', 100)],
    through: '2024-12-01',
    changes: [
      '2024-01-01 maturity · → 新客户 (bought)',
      '2024-10-08 maturity 新客户 → 流失客户 (silent)', // 181 days, whatever the 100 before
    ],
  },
  {
    says: 'who buys every 80 days is silent after 240, and begins as new with two orders of the year',
    history: [
      bought('2024-01-01', 100),
      bought('2024-03-21', 100),
      bought('2024-06-09', 100),
      wonBack('2025-02-10'),
    ],
    through: '2025-03-01',
    changes: [
      '2024-01-01 maturity · → 新客户 (bought)',
      '2024-06-09 maturity 新客户 → 成熟客户 (matured)',
      '2025-02-05 maturity 成熟客户 → 流失客户 (silent)',
      '2025-02-10 maturity 流失客户 → 新客户 (began_again)',
    ],
  },
  {
    says: 'three orders of three days are no maturity, an order before the churn is no return',
    history: [
      bought('2024-01-01', 100),
      bought('2024-01-02', 100),
      bought('2024-01-03T09:00', 100),
      churned('2024-01-03T10:00'),
      wonBack('2024-01-20'),
      churned('2024-01-21'),
      bought('2024-02-01', 100),
    ],
    through: '2024-04-10',
    changes: [
      '2024-01-01 maturity · → 新客户 (bought)',
      '2024-01-03T10:00 maturity 新客户 → 流失客户 (left)',
      '2024-01-20 maturity 流失客户 → 新客户 (began_again)',
      '2024-01-21 maturity 新客户 → 流失客户 (left)',
      '2024-02-01 maturity 流失客户 → 新客户 (began_again)',
      '2024-03-31 maturity 新客户 → 成熟客户 (matured)',
    ],
  },
  {
    says: 'a mature customer who leaves after an order of that day is lost until won back or the next order',
    history: [
      bought('2024-01-01', 100),
      bought('2024-01-02', 100),
      bought('2024-04-15T09:00', 100),
      churned('2024-04-15T10:00'),
      wonBack('2024-04-25'),
      churned('2024-05-01'),
      bought('2024-05-10', 100),
    ],
    through: '2024-06-01',
    changes: [
      '2024-01-01 maturity · → 新客户 (bought)',
      '2024-04-15T09:00 maturity 新客户 → 成熟客户 (matured)',
      '2024-04-15T10:00 maturity 成熟客户 → 流失客户 (left)',
      '2024-04-25 maturity 流失客户 → 成熟客户 (resumed)',
      '2024-05-01 maturity 成熟客户 → 流失客户 (left)',
      '2024-05-10 maturity 流失客户 → 成熟客户 (resumed)',
    ],
  },
];
