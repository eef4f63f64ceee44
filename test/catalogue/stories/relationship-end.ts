import type { Story } from '../story.js';
import { bought, complained, contacted, registered, resolved } from '../told.js';
import { churned, contract, missed, paid, wonBack } from '../told-of-sales.js';

export const stories: readonly Story[] = [
  {
    says: 'it ends when everything is settled and stays so, and an order begins it again',
    history: [
      registered('2024-01-01'),
      complained('2024-02-01', 'late'),
      missed('2024-02-05', 'first'),
      ['2024-02-06', 'service_requested', { serviceId: 'repair', kind: 'repair' }],
      contacted('2024-02-07', { outcome: 'promised', promiseId: 'refund' }),
      churned('2024-02-10T10:00'),
      resolved('2024-02-20', 'late'),
      paid('2024-02-21', 'first', 16),
      ['2024-02-22', 'service_completed', { serviceId: 'repair', kind: 'repair', solved: true }],
      ['2024-02-23T12:00', 'promise_kept', { promiseId: 'refund' }],
      complained('2024-04-01', 'bill'),
      resolved('2024-04-02', 'bill'),
      bought('2024-05-01', 100),
    ],
    through: '2024-06-01',
    changes: [
      '2024-01-01 relationship · → 存续 (initial)',
      '2024-02-10T10:00 relationship 存续 → 结束中 (left)',
      '2024-03-09 relationship 结束中 → 已终止 (settled)', // the first midnight 14 days after the last of five matters
      '2024-04-01 relationship 已终止 → 结束中 (reopened)',
      '2024-04-16 relationship 结束中 → 已终止 (settled)',
      '2024-05-01 relationship 已终止 → 存续 (returned)',
    ],
    ends: { open_matters: 0 },
  },
  {
    says: 'a churn taken back on its day is none, and a running contract is a matter',
    history: [
      contract('2024-01-01', 'signed', 'platform'),
      churned('2024-01-10T10:00'),
      wonBack('2024-01-10T11:00'),
      churned('2024-01-11T11:00'), // a day later it is another one
      contract('2024-06-30', 'expired', 'platform'),
    ],
    through: '2024-08-01',
    changes: [
      '2024-01-01 relationship · → 存续 (initial)',
      '2024-01-10T10:00 relationship 存续 → 结束中 (left)',
      '2024-01-10T11:00 relationship 结束中 → 存续 (returned)',
      '2024-01-11T11:00 relationship 存续 → 结束中 (left)',
      '2024-07-14 relationship 结束中 → 已终止 (settled)',
    ],
  },
  {
    says: 'an order of the same day does not bring back by itself, and with the next sign of life it does so for good',
    history: [
      registered('2024-01-01'),
      bought('2024-01-10T09:00', 100),
      churned('2024-01-10T10:00'),
      bought('2024-01-10T15:00', 100),
      contacted('2024-01-11T12:00'), // 26 hours since the churn, 21 since the order
      contacted('2024-01-20T12:00'),
    ],
    through: '2024-02-10',
    changes: [
      '2024-01-01 relationship · → 存续 (initial)',
      '2024-01-10T10:00 relationship 存续 → 结束中 (left)',
      '2024-01-11T12:00 relationship 结束中 → 存续 (returned)',
    ],
  },
];
