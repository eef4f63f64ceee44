import type { Story } from '../story.js';
import { bought, rated, referred, type Told } from '../told.js';

const spending = { '1/5': 800, '2/5': 400, '3/5': 200, '4/5': 100 };
const margin = { '1/5': 200, '2/5': 100, '3/5': 50, '4/5': 20 };
const cutoffs = { '2024-02-01': { spending, margin } };

const assessed = (day: string, potential: number): Told => [
  day,
  'opportunity',
  { opportunityId: 'next-year', salesStage: 4, funnelStage: 'intent', intent: 3, potential },
];

export const stories: readonly Story[] = [
  {
    says: 'she rises on all four axes, and goes down them one by one when nothing more happens',
    cutoffs,
    history: [
      bought('2024-01-02', 450),
      bought('2024-02-10', 450), // profit 5, loyalty 1: 44
      rated('2024-02-11', 90), // content, 75: loyalty 2: 48
      assessed('2024-02-20', 50), // potential 2.5: 58
      referred('2024-03-01', { influence: 50 }), // influence 2: 66
    ],
    through: '2025-06-01',
    changes: [
      '2024-01-02 axes_value · → 低 (else)',
      '2024-02-01 axes_value 低 → 中 (middle)', // profit 4: 32
      '2024-03-01 axes_value 中 → 高 (high)',
      '2024-09-08 axes_value 高 → 中 (middle)', // 62 when her mood is forgotten, 58 after 180 days without an order, 08-09
      '2025-03-11 axes_value 中 → 低 (else)', // 18 when the last order leaves the year, 02-09
    ],
    ends: { profit_axis: 0, influence_axis: 0, loyalty_axis: 0, potential_axis: 0, axes_value: 0 },
  },
  {
    says: 'a margin that is told counts instead of the spending',
    cutoffs,
    history: [bought('2024-01-02', 9000, { margin: 6000 })],
    through: '2024-03-01',
    changes: ['2024-01-02 axes_value · → 低 (else)'],
    ends: { profit_axis: 3, axes_value: 24 },
  },
  {
    says: 'a loss is no profit, however large the order',
    cutoffs,
    history: [bought('2024-01-02', 9000, { margin: -1 })],
    through: '2024-03-01',
    changes: ['2024-01-02 axes_value · → 低 (else)'],
    ends: { profit_axis: 0 },
  },
  {
    says: 'a regular of more than a year is as loyal as can be',
    history: [
      ...['01', '03', '05', '07', '09', '11'].map((month) => bought(`2024-${month}-01`, 10)),
      bought('2025-01-01', 10),
      rated('2025-01-01', 100),
    ],
    through: '2025-01-01',
    changes: ['2024-01-01 axes_value · → 低 (else)'],
    ends: { loyalty_axis: 5, axes_value: 20 }, // 1 + 6 / 2 + 1; the first of the seven orders has left the year
  },
];
