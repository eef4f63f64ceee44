import type { Story } from '../story.js';
import type { Told } from '../told.js';

/** A dimension from 1 to 5. */
const gave = (day: string, dimension: string, score: number): Told => [
  day,
  'rated',
  { ratingId: `${day}-${dimension}`, instrument: `dsr_${dimension}`, score, score100: (score - 1) * 25 },
];

const gaveAll = (day: string, score: number): Told[] =>
  ['item', 'service', 'delivery'].map((dimension) => gave(day, dimension, score));

const ofAll = (day: string, change: string): string[] =>
  ['dsr_item', 'dsr_service', 'dsr_delivery', 'dsr'].map((output) => `${day} ${output} ${change}`);

export const stories: readonly Story[] = [
  {
    says: 'the three dimensions move on their own, and each is forgotten after 180 days',
    history: [
      gave('2024-01-01', 'item', 5),
      gave('2024-01-02', 'service', 4),
      gave('2024-01-03', 'delivery', 2),
      gave('2024-01-04', 'item', 3),
      gave('2024-01-05', 'service', 5),
      gave('2024-01-06', 'delivery', 5),
    ],
    through: '2024-07-10',
    changes: [
      '2024-01-01 dsr_item · → 高 (high)',
      '2024-01-01 dsr_service · → 无评分 (else)',
      '2024-01-01 dsr_delivery · → 无评分 (else)',
      '2024-01-01 dsr · → 高 (high)',
      '2024-01-02 dsr_service 无评分 → 中 (middle)', // and (5 + 4) / 2 = 4.5 overall is still high
      '2024-01-03 dsr_delivery 无评分 → 低 (low)',
      '2024-01-03 dsr 高 → 中 (middle)', // 11 / 3
      '2024-01-04 dsr_item 高 → 中 (middle)',
      '2024-01-04 dsr 中 → 低 (low)', // (4 + 4 + 2) / 3
      '2024-01-05 dsr_service 中 → 高 (high)',
      '2024-01-05 dsr 低 → 中 (middle)', // (4 + 4.5 + 2) / 3 = 3.5
      '2024-01-06 dsr_delivery 低 → 中 (middle)',
      '2024-06-29 dsr_item 中 → 低 (low)', // the 5 has left
      '2024-07-01 dsr_delivery 中 → 高 (high)', // the 2 has left
      '2024-07-02 dsr_item 低 → 无评分 (else)',
      '2024-07-02 dsr 中 → 高 (high)', // of the two that are left
      '2024-07-03 dsr_service 高 → 无评分 (else)',
      '2024-07-04 dsr_delivery 高 → 无评分 (else)',
      '2024-07-04 dsr 高 → 无评分 (else)',
    ],
  },
  {
    says: 'one bad answer is bad, and other questions are none of it',
    history: [
      gave('2024-01-01', 'service', 1),
      ['2024-01-02', 'rated', { ratingId: 'nps', instrument: 'nps', score: 10, score100: 100 }],
      gave('2024-01-03', 'item', 1),
      gave('2024-01-04', 'delivery', 1),
    ],
    through: '2024-01-10',
    changes: [
      '2024-01-01 dsr_item · → 无评分 (else)',
      '2024-01-01 dsr_service · → 低 (low)',
      '2024-01-01 dsr_delivery · → 无评分 (else)',
      '2024-01-01 dsr · → 低 (low)',
      '2024-01-03 dsr_item 无评分 → 低 (low)',
      '2024-01-04 dsr_delivery 无评分 → 低 (low)',
    ],
    ends: { dsr: 1 },
  },
  {
    says: 'the bounds are those of every dimension and of all three',
    history: [
      ...gaveAll('2024-01-01', 4.5),
      ...gaveAll('2024-06-29', 4.4), // the day the one before leaves
      ...gaveAll('2024-12-26', 3.5),
      ...gaveAll('2025-06-24', 3.4),
      ...gaveAll('2025-12-21', 1),
    ],
    through: '2026-06-19',
    changes: [
      ...ofAll('2024-01-01', '· → 高 (high)'),
      ...ofAll('2024-06-29', '高 → 中 (middle)'),
      ...ofAll('2025-06-24', '中 → 低 (low)'),
      ...ofAll('2026-06-19', '低 → 无评分 (else)'),
    ],
  },
];
