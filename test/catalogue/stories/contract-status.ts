import type { Story } from '../story.js';
import { bought } from '../told.js';
import { contract, missed, paid } from '../told-of-sales.js';

export const stories: readonly Story[] = [
  {
    says: 'who has two contracts is under contract until the last of them ends, and again when one is renewed',
    history: [
      contract('2024-01-10', 'sent', 'platform'),
      contract('2024-01-20', 'signed', 'platform'),
      contract('2024-06-01', 'signed', 'service'),
      contract('2025-01-20', 'expired', 'platform'),
      contract('2025-06-01', 'expired', 'service'),
      contract('2025-06-10', 'signed', 'service'),
    ],
    through: '2025-07-01',
    changes: [
      '2024-01-10 contract · → 无合同 (else)',
      '2024-01-10 payment · → 正常 (else)',
      '2024-01-20 contract 无合同 → 合同中 (running)',
      '2025-06-01 contract 合同中 → 合同已到期 (expired)',
      '2025-06-10 contract 合同已到期 → 合同中 (running)',
    ],
  },
  {
    says: 'an offer that lapses was never a contract',
    history: [contract('2024-01-10', 'sent', 'platform'), contract('2024-04-10', 'expired', 'platform')],
    through: '2024-05-01',
    changes: ['2024-01-10 contract · → 无合同 (else)', '2024-01-10 payment · → 正常 (else)'],
  },
  {
    says: 'who misses a payment owes until it is paid, and has paid late for a year',
    history: [
      bought('2024-01-01', 100, { orderId: 'first' }),
      missed('2024-02-01', 'first'),
      missed('2024-02-08', 'first'), // the same order: one payment settles it
      paid('2024-02-15', 'first', 15),
      bought('2024-02-20', 100, { orderId: 'second' }),
      paid('2024-03-01', 'second', 0),
    ],
    through: '2025-03-01',
    changes: [
      '2024-01-01 contract · → 无合同 (else)',
      '2024-01-01 payment · → 正常 (else)',
      '2024-02-01 payment 正常 → 欠款 (owing)',
      '2024-02-15 payment 欠款 → 逾期 (late)',
      '2025-02-14 payment 逾期 → 正常 (else)', // 365 days, over a 29th of February
    ],
  },
  {
    says: 'one contract is enough, and one day late is late',
    history: [
      contract('2024-01-01', 'signed', 'platform'),
      paid('2024-02-01', 'first', 1),
      contract('2024-06-01', 'expired', 'platform'),
    ],
    through: '2024-07-01',
    changes: [
      '2024-01-01 contract · → 合同中 (running)',
      '2024-01-01 payment · → 正常 (else)',
      '2024-02-01 payment 正常 → 逾期 (late)',
      '2024-06-01 contract 合同中 → 合同已到期 (expired)',
    ],
  },
];
