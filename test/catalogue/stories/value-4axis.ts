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
      assessed('2024-02-20', 59), // potential 2.95: 59.8
      assessed('2024-02-21', 60), // 60
      referred('2024-03-01', { influence: 50 }), // influence 2: 68
    ],
    through: '2025-06-01',
    changes: [
      '2024-01-02 axes_value · → 低 (else)',
      '2024-02-01 axes_value 低 → 中 (middle)', // profit 4: 32
      '2024-02-21 axes_value 中 → 高 (high)',
      // 64 when her mood is forgotten, 60 after 180 days without an order
      '2025-01-31 axes_value 高 → 中 (middle)', // 52 when the first order leaves the year, 01-01
      '2025-03-11 axes_value 中 → 低 (else)', // 20 when the last one does, 02-09
    ],
    ends: { profit_axis: 0, influence_axis: 0, loyalty_axis: 0, potential_axis: 0, axes_value: 0 },
  },
  {
    says: 'a margin that is told counts instead of the spending',
    cutoffs,
    history: [
      bought('2024-01-02', 9000, { margin: 6000 }), // profit 3: 24
      assessed('2024-02-05', 29), // 29.8
      assessed('2024-02-10', 30), // 30
    ],
    through: '2024-03-01',
    changes: ['2024-01-02 axes_value · → 低 (else)', '2024-02-10 axes_value 低 → 中 (middle)'],
    ends: { profit_axis: 3, potential_axis: 1.5, axes_value: 30 },
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
      bought('2024-12-31', 10),
      rated('2024-12-31', 80), // 70
    ],
    through: '2024-12-31',
    changes: ['2024-01-01 axes_value · → 低 (else)'],
    ends: { loyalty_axis: 5, axes_value: 20 }, // 1 + 6 / 2 + 1; the first of the seven orders left the year that day
  },
  {
    says: 'two orders and a rating of 79 are a beginning',
    history: [bought('2024-01-01', 10), bought('2024-01-02', 10), rated('2024-01-02', 79)],
    through: '2024-01-02',
    changes: ['2024-01-01 axes_value · → 低 (else)'],
    ends: { loyalty_axis: 1, axes_value: 4 },
  },
  {
    says: 'no more than five points are given, however many friends she brings',
    history: [
      referred('2024-01-01', { influence: 25 }),
      ...[2, 3, 4, 5, 6].map((day) => referred(`2024-01-0${day}`)),
    ],
    through: '2024-01-06',
    changes: ['2024-01-01 axes_value · → 低 (else)'],
    ends: { influence_axis: 5, axes_value: 20 },
  },
  {
    says: 'how well known a friend is makes up to two points more',
    history: [referred('2024-01-01', { influence: 25 }), referred('2024-01-02', { influence: 10 })],
    through: '2024-01-06',
    changes: ['2024-01-01 axes_value · → 低 (else)'],
    ends: { influence_axis: 2.5, axes_value: 10 },
  },
];
