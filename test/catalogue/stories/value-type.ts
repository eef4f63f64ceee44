import type { Story } from '../story.js';
import { bought, returned, type Told } from '../told.js';

const assessed = (day: string, potential: number): Told => [
  day,
  'opportunity',
  { opportunityId: 'next-year', salesStage: 4, funnelStage: 'intent', intent: 3, potential },
];

export const stories: readonly Story[] = [
  {
    says: 'contribution is measured, potential is what the last assessment of the year says',
    cutoffs: { '2024-02-01': { contribution: { p20: 500 } } },
    history: [
      bought('2024-01-10', 600),
      assessed('2024-03-01', 60),
      assessed('2024-05-01', 59),
      returned('2024-07-01', 200),
      assessed('2024-09-01', 60),
    ],
    through: '2025-12-31',
    changes: [
      '2024-01-10 value_type · → 一般型 (else)',
      '2024-02-01 value_type 一般型 → 重要型 (contribution_only)',
      '2024-03-01 value_type 重要型 → 战略型 (both)',
      '2024-05-31 value_type 战略型 → 重要型 (contribution_only)', // 59 since 05-01
      '2024-07-31 value_type 重要型 → 一般型 (else)', // 400 since 07-01
      '2024-09-01 value_type 一般型 → 潜在型 (potential_only)',
      '2025-10-01 value_type 潜在型 → 一般型 (else)', // the assessment is a year old on 09-01
    ],
  },
];
