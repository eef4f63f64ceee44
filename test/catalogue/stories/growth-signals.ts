import type { Story } from '../story.js';
import { bought, referred } from '../told.js';

const garden = { category: 'garden' };

/** No sign of growth yet, as every customer begins. */
const begins = (day: string) => [
  `${day} brings_others · → false (else)`,
  `${day} buys_new · → false (else)`,
  `${day} orders_sooner · → false (else)`,
  `${day} more_service · → false (else)`,
  `${day} growth · → 无增长迹象 (else)`,
];

export const stories: readonly Story[] = [
  {
    says: 'she orders every 48 days instead of every sixty, and brings a friend',
    history: [
      bought('2023-01-01', 100, garden),
      bought('2023-03-02', 100, garden),
      bought('2023-05-01', 100, garden),
      bought('2023-12-01', 100, garden),
      bought('2024-01-18', 100, garden),
      bought('2024-03-06', 100, garden),
      referred('2024-03-10'),
    ],
    through: '2025-05-01',
    changes: [
      ...begins('2023-01-01'),
      '2024-03-06 orders_sooner false → true (when)', // the third order; 48 is just a fifth less than 60
      '2024-03-06 growth 无增长迹象 → 有增长迹象 (first_sign)',
      '2024-03-10 brings_others false → true (when)',
      '2024-03-10 growth 有增长迹象 → 增长明显 (growing)',
      '2024-05-06 orders_sooner true → false (else)', // 61 days without an order
      '2024-06-05 growth 增长明显 → 有增长迹象 (first_sign)',
      '2025-03-10 brings_others true → false (else)',
      '2025-04-09 growth 有增长迹象 → 无增长迹象 (else)',
    ],
  },
  {
    says: 'she takes out a service for the first time, and later a little more than a fifth more of it',
    history: [
      bought('2023-01-01', 100, garden),
      bought('2023-09-01', 50, { category: 'service' }),
      bought('2024-09-01', 60, { category: 'service' }), // just a fifth
      bought('2024-09-02', 0.4, { category: 'service' }),
    ],
    through: '2024-12-31',
    changes: [
      ...begins('2023-01-01'),
      '2023-09-01 buys_new false → true (when)',
      '2023-09-01 growth 无增长迹象 → 有增长迹象 (first_sign)',
      '2024-01-01 more_service false → true (when)', // she has been a customer for a year
      '2024-01-01 growth 有增长迹象 → 增长明显 (growing)',
      '2024-02-28 buys_new true → false (else)', // 180 days later it is new no longer
      '2024-03-29 growth 增长明显 → 有增长迹象 (first_sign)',
      '2024-08-31 more_service true → false (else)',
      '2024-09-02 more_service false → true (when)', // before growth has fallen
    ],
  },
  {
    says: 'a new product is new to a customer of half a year, not to a new customer',
    history: [
      referred('2022-12-01'),
      bought('2023-01-01', 100, { isNewProduct: true }),
      bought('2023-08-01', 100, { isNewProduct: true }),
    ],
    through: '2023-12-31',
    changes: [
      ...begins('2022-12-01'), // a friend of the house who buys nothing is no customer
      '2023-01-01 brings_others false → true (when)',
      '2023-01-01 growth 无增长迹象 → 有增长迹象 (first_sign)',
      '2023-08-01 buys_new false → true (when)',
      '2023-08-01 growth 有增长迹象 → 增长明显 (growing)',
      '2023-12-01 brings_others true → false (else)',
      '2023-12-31 growth 增长明显 → 有增长迹象 (first_sign)',
    ],
  },
];
