import type { Story } from '../story.js';
import { registered, type Told } from '../told.js';
import { contract } from '../told-of-sales.js';

const points = (day: string, step: 'earned' | 'redeemed' | 'expired', many: number): Told => [
  day,
  `points_${step}`,
  { entryId: day, points: many },
];

const served = (day: string, how: 'service_completed' | 'self_service'): Told => [
  day,
  how,
  { serviceId: day, kind: 'maintenance' },
];

export const stories: readonly Story[] = [
  {
    says: 'barriers go up and come down one by one',
    history: [
      registered('2024-01-01'),
      points('2024-01-10', 'earned', 1200),
      contract('2024-02-01', 'signed', 'platform'),
      served('2024-02-10', 'service_completed'),
      served('2024-02-11', 'self_service'),
      served('2024-02-12', 'self_service'),
      served('2024-02-13', 'service_completed'),
      points('2024-02-20', 'redeemed', 200), // 1000 are left
      points('2024-03-01', 'expired', 1),
      contract('2025-04-01', 'expired', 'platform'),
      ['2025-06-01', 'support_planned', { planId: 'plan', amount: 100_000, year: 2025 }],
    ],
    through: '2026-07-05',
    changes: [
      '2024-01-01 barrier_economic · → false (else)',
      '2024-01-01 barrier_technical · → false (else)',
      '2024-01-01 barrier_contractual · → false (else)',
      '2024-01-01 exit_barrier · → 低 (else)',
      '2024-01-10 barrier_economic false → true (when)',
      '2024-01-10 exit_barrier 低 → 中 (one)',
      '2024-02-01 barrier_contractual false → true (when)',
      '2024-02-01 exit_barrier 中 → 高 (several)',
      '2024-02-13 barrier_technical false → true (when)',
      '2024-03-01 barrier_economic true → false (else)',
      '2025-02-09 barrier_technical true → false (else)', // three services are left in the year
      '2025-03-11 exit_barrier 高 → 中 (one)', // 30 days later
      '2025-04-01 barrier_contractual true → false (else)',
      '2025-05-01 exit_barrier 中 → 低 (else)',
      '2025-06-01 barrier_economic false → true (when)',
      '2025-06-01 exit_barrier 低 → 中 (one)',
      '2026-06-01 barrier_economic true → false (else)',
      '2026-07-01 exit_barrier 中 → 低 (else)',
    ],
    ends: { exit_barrier: 0 },
  },
  {
    says: 'a contract renewed within 30 days lowers nothing',
    history: [
      contract('2024-01-01', 'signed', 'first'),
      contract('2024-12-31', 'expired', 'first'),
      contract('2025-01-20', 'signed', 'second'),
    ],
    through: '2025-03-01',
    changes: [
      '2024-01-01 barrier_economic · → false (else)',
      '2024-01-01 barrier_technical · → false (else)',
      '2024-01-01 barrier_contractual · → true (when)',
      '2024-01-01 exit_barrier · → 中 (one)',
      '2024-12-31 barrier_contractual true → false (else)',
      '2025-01-20 barrier_contractual false → true (when)',
    ],
  },
  {
    says: 'a product at work is a barrier by itself',
    history: ['01', '02', '03', '04'].map((day) => served(`2024-01-${day}`, 'self_service')),
    through: '2024-01-05',
    changes: [
      '2024-01-01 barrier_economic · → false (else)',
      '2024-01-01 barrier_technical · → false (else)',
      '2024-01-01 barrier_contractual · → false (else)',
      '2024-01-01 exit_barrier · → 低 (else)',
      '2024-01-04 barrier_technical false → true (when)',
      '2024-01-04 exit_barrier 低 → 中 (one)',
    ],
    ends: { exit_barrier: 1 },
  },
];
