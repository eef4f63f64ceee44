import type { Story } from '../story.js';
import { bought, complained, returned } from '../told.js';

export const stories: readonly Story[] = [
  {
    says: 'two complaints weigh less when there are more orders, three always count, for half a year',
    history: [
      bought('2024-01-01', 100),
      complained('2024-01-05', 'late'),
      complained('2024-01-10', 'broken'),
      bought('2024-01-20', 100),
      bought('2024-02-01', 100),
      bought('2024-02-02', 100),
      complained('2024-02-05', 'late-again'),
    ],
    through: '2024-12-31',
    changes: [
      '2024-01-01 problem_customer · → false (else)',
      '2024-01-10 problem_customer false → true (when)',
      '2024-02-01 problem_customer true → false (else)', // three orders
      '2024-02-05 problem_customer false → true (when)',
      '2024-07-03 problem_customer true → false (else)', // two complaints are left, and three orders
    ],
  },
  {
    says: 'a complaint that is withdrawn was never made',
    history: [
      bought('2024-01-01', 100),
      complained('2024-01-05', 'late'),
      complained('2024-01-10', 'broken'),
      ['2024-03-01', 'complaint_withdrawn', { complaintId: 'broken' }],
    ],
    through: '2024-12-31',
    changes: ['2024-01-01 problem_customer · → false (else)'],
  },
  {
    says: 'more than half sent back is a problem of those who go on buying',
    history: [
      bought('2024-01-01', 100),
      bought('2024-01-10', 100),
      returned('2024-01-20', 100), // just half
      returned('2024-01-21', 1),
    ],
    through: '2024-12-31',
    changes: [
      '2024-01-01 problem_customer · → false (else)',
      '2024-01-21 problem_customer false → true (when)',
      '2024-06-29 problem_customer true → false (else)', // a single order is left in the half year
    ],
  },
  {
    says: 'a first order that goes back is no problem',
    history: [bought('2024-01-01', 100), returned('2024-01-05', 100)],
    through: '2024-12-31',
    changes: ['2024-01-01 problem_customer · → false (else)'],
  },
];
