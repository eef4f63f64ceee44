import type { Story } from '../story.js';
import { bought, returned, type Told } from '../told.js';

const one = Array.from({ length: 18 }, (): Told[] => [bought('2024-01-02', 1)]);

export const stories: readonly Story[] = [
  {
    says: 'a customer who sends most of it back goes from A to B, and to C when the year is over',
    cutoffs: { '2024-02-01': { value: { a: 500, b: 100 } } },
    history: [bought('2024-01-10', 600), returned('2024-03-01', 450)],
    through: '2025-06-01',
    changes: [
      '2024-01-10 abc · → C类客户 (else)',
      '2024-02-01 abc C类客户 → A类客户 (a)',
      '2024-03-31 abc A类客户 → B类客户 (b)', // 150 since 03-01, held for 30 days
      '2025-02-08 abc B类客户 → C类客户 (else)', // -450 since 01-09
    ],
  },
  {
    says: 'A are the few who bring 80 %: with 60, 20, 2 and eighteen times 1 the first two',
    history: [bought('2024-01-10', 20)],
    others: [[bought('2024-01-02', 60)], [bought('2024-01-02', 2)], ...one],
    through: '2024-03-01',
    changes: [
      '2024-01-10 abc · → C类客户 (else)',
      '2024-02-01 abc C类客户 → A类客户 (a)', // 60 before her are less than 80 of 100; 80 before the third are not
    ],
  },
];
