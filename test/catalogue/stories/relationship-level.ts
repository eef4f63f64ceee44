import type { Story } from '../story.js';
import { bought, contacted, returned, type Told } from '../told.js';

/** Customers who bought for 1, 2, 3 and so on. */
const buyers = (many: number): Told[][] =>
  Array.from({ length: many }, (_, place) => [bought('2024-01-02', place + 1)]);

const asBuyer = [
  '2024-01-10 relation_level · → 基本关系 (else)',
  '2024-01-10 relation_due · → 可靠关系 (buyer)',
  '2024-01-10 relation_lacking · → true (when)',
];

export const stories: readonly Story[] = [
  {
    says: 'a customer of the top fifth is owed calls with new products, an ordinary buyer a question after each sale',
    cutoffs: { '2024-02-01': { value: { p20: 500 } } },
    history: [
      bought('2024-01-10', 600),
      contacted('2024-01-15', { purpose: 'survey' }),
      contacted('2024-02-10', { purpose: 'sale' }),
      bought('2024-07-01', 100),
      contacted('2024-07-20', { purpose: 'care' }), // within 30 days: the level does not fall on 07-31
    ],
    through: '2025-08-05',
    changes: [
      '2024-01-10 relation_level · → 基本关系 (else)',
      '2024-01-10 relation_due · → 可靠关系 (buyer)', // nobody reaches what is not published
      '2024-01-10 relation_lacking · → true (when)',
      '2024-01-15 relation_level 基本关系 → 可靠关系 (reliable)',
      '2024-01-15 relation_lacking true → false (else)',
      '2024-02-01 relation_due 可靠关系 → 主动关系 (top)',
      '2024-02-01 relation_lacking false → true (when)',
      '2024-02-10 relation_level 可靠关系 → 主动关系 (proactive)',
      '2024-02-10 relation_lacking true → false (else)',
      '2024-06-09 relation_level 主动关系 → 可靠关系 (reliable)', // the call leaves the 90 days on 05-10, and 30 more
      '2024-06-09 relation_lacking false → true (when)',
      '2025-02-08 relation_due 主动关系 → 可靠关系 (buyer)', // the first order leaves the year on 01-09
      '2025-02-08 relation_lacking true → false (else)',
      '2025-07-31 relation_level 可靠关系 → 基本关系 (else)', // no order in the year since 07-01
      '2025-07-31 relation_due 可靠关系 → 基本关系 (else)',
    ],
  },
  {
    says: 'who buys again and is not asked falls back after 30 days',
    history: [bought('2024-01-10', 100), contacted('2024-01-15'), bought('2024-03-01', 100)],
    through: '2024-06-01',
    changes: [
      '2024-01-10 relation_level · → 基本关系 (else)',
      '2024-01-10 relation_due · → 可靠关系 (buyer)',
      '2024-01-10 relation_lacking · → true (when)',
      '2024-01-15 relation_level 基本关系 → 可靠关系 (reliable)',
      '2024-01-15 relation_lacking true → false (else)',
      '2024-03-31 relation_level 可靠关系 → 基本关系 (else)',
      '2024-03-31 relation_lacking false → true (when)',
    ],
  },
  {
    says: 'the top fifth is that of all buyers',
    history: [bought('2024-01-10', 16)],
    others: [...buyers(19), [bought('2024-01-02', 100), returned('2024-01-03', 100)]], // of 20 the 4th is 16
    through: '2024-02-05',
    changes: [...asBuyer, '2024-02-01 relation_due 可靠关系 → 主动关系 (top)'],
  },
  {
    says: 'the fifth in twenty is no more of the top fifth',
    history: [bought('2024-01-10', 15)],
    others: buyers(19),
    through: '2024-02-05',
    changes: asBuyer,
  },
  {
    says: 'with fewer than twenty buyers nobody is of the top fifth',
    history: [bought('2024-01-10', 100)],
    others: [...buyers(18), [bought('2024-01-02', 100), returned('2024-01-03', 100)]],
    through: '2024-02-05',
    changes: asBuyer,
  },
  {
    says: 'to ask is to reach, by ourselves and within 30 days',
    history: [
      contacted('2024-01-01', { purpose: 'sale' }), // before there is a relation
      bought('2024-05-01', 100),
      contacted('2024-05-02', { direction: 'in' }),
      contacted('2024-05-03', { outcome: 'not_reached' }),
      contacted('2024-05-04', { outcome: 'not_reached', purpose: 'sale' }),
      contacted('2024-05-05', { direction: 'in', purpose: 'sale' }),
      contacted('2024-05-31', { outcome: 'promised' }),
      bought('2024-06-10', 100),
      contacted('2024-07-11', { purpose: 'survey' }), // 31 days: too late
      contacted('2024-07-12', { outcome: 'promised', purpose: 'presales' }),
    ],
    through: '2024-07-20',
    changes: [
      '2024-01-01 relation_level · → 基本关系 (else)',
      '2024-01-01 relation_due · → 基本关系 (else)',
      '2024-01-01 relation_lacking · → false (else)',
      '2024-05-01 relation_due 基本关系 → 可靠关系 (buyer)',
      '2024-05-01 relation_lacking false → true (when)',
      '2024-05-31 relation_level 基本关系 → 可靠关系 (reliable)',
      '2024-05-31 relation_lacking true → false (else)',
      '2024-07-10 relation_level 可靠关系 → 基本关系 (else)',
      '2024-07-10 relation_lacking false → true (when)',
      '2024-07-12 relation_level 基本关系 → 主动关系 (proactive)',
      '2024-07-12 relation_lacking true → false (else)',
    ],
  },
  {
    says: 'what comes back is not of her value',
    cutoffs: { '2024-02-01': { value: { p20: 500 } } },
    history: [bought('2024-01-10', 600), returned('2024-01-20', 200)],
    through: '2024-02-05',
    changes: [
      '2024-01-10 relation_level · → 基本关系 (else)',
      '2024-01-10 relation_due · → 可靠关系 (buyer)',
      '2024-01-10 relation_lacking · → true (when)',
    ],
  },
];
