import type { Story } from '../story.js';
import { bought, complained, contacted, rated, referred, resolved } from '../told.js';

const garden = { category: 'garden' };

export const stories: readonly Story[] = [
  {
    says: 'a regular customer who drops off, recovers, falls silent and begins again',
    history: [
      bought('2024-01-01', 100),
      bought('2024-01-31', 100),
      bought('2024-03-01', 100, garden),
      bought('2024-06-01', 20),
      bought('2024-08-01', 20),
      bought('2024-08-20', 50),
      bought('2026-01-01', 10),
    ],
    through: '2026-01-02',
    changes: [
      '2024-01-01 stage · → 考察期 (initial)',
      '2024-01-01 warning · → 正常 (else)',
      '2024-01-31 stage 考察期 → 形成期 (came_back)',
      '2024-05-01 warning 正常 → 预警 (overdue)', // 61 days; she orders every 30
      '2024-05-31 stage 形成期 → 退化期 (silent)', // 91 days
      '2024-06-15 warning 预警 → 关注 (less)', // 20 against 300 since 06-01, held for 14 days
      '2024-08-12 warning 关注 → 正常 (else)', // a single order 90 to 180 days ago since 07-29
      '2024-08-20 stage 退化期 → 形成期 (recovered)', // 90 against 100; on 08-01 it was 40
      '2024-09-20 stage 形成期 → 稳定期 (settled)', // six orders; the hold of 30 days begins after the stage does
      '2024-11-18 warning 正常 → 关注 (less)', // 90 days without an order
      '2024-11-21 warning 关注 → 预警 (overdue)', // more than twice 46.4 days
      '2024-12-18 stage 稳定期 → 退化期 (dropped)', // 0 against 90 for 30 days
      '2026-01-01 stage 退化期 → 考察期 (began_again)',
    ],
  },
  {
    says: 'a customer who is declared lost is lost until the next order',
    history: [
      bought('2024-01-01', 100),
      ['2024-02-10', 'churned', { reason: 'competitor', declaredBy: 'person' }],
      bought('2024-03-01', 100),
    ],
    through: '2024-03-02',
    changes: [
      '2024-01-01 stage · → 考察期 (initial)',
      '2024-01-01 warning · → 正常 (else)',
      '2024-02-10 stage 考察期 → 退化期 (left)',
      '2024-03-01 stage 退化期 → 形成期 (recovered)',
    ],
  },
  {
    says: 'so is one who ordered nine days before, every day',
    history: [
      bought('2024-01-01', 100),
      ['2024-01-10', 'churned', { reason: 'competitor', declaredBy: 'person' }],
    ],
    through: '2024-02-29',
    changes: [
      '2024-01-01 stage · → 考察期 (initial)',
      '2024-01-01 warning · → 正常 (else)',
      '2024-01-10 stage 考察期 → 退化期 (left)',
    ],
  },
  {
    says: 'friends she brings make her a regular after three orders',
    history: [
      bought('2024-01-01', 100),
      bought('2024-01-11', 100),
      bought('2024-01-21', 100),
      referred('2024-02-01'),
    ],
    through: '2024-03-20',
    changes: [
      '2024-01-01 stage · → 考察期 (initial)',
      '2024-01-01 warning · → 正常 (else)',
      '2024-01-11 stage 考察期 → 形成期 (came_back)',
      '2024-03-02 stage 形成期 → 稳定期 (settled)', // 30 days after the referral
    ],
  },
  {
    says: 'so does a second category',
    history: [
      bought('2024-01-01', 100),
      bought('2024-01-11', 100, garden),
      bought('2024-01-21', 100, { category: 'kitchen' }),
    ],
    through: '2024-03-20',
    changes: [
      '2024-01-01 stage · → 考察期 (initial)',
      '2024-01-01 warning · → 正常 (else)',
      '2024-01-11 stage 考察期 → 形成期 (came_back)',
      '2024-02-20 stage 形成期 → 稳定期 (settled)', // 30 days after the order
    ],
  },
  {
    says: 'every early sign is seen, the worst at once, and forgotten in two weeks',
    history: [
      bought('2024-01-01', 100),
      complained('2024-01-05', 'late'),
      rated('2024-01-06', 20),
      resolved('2024-01-07', 'late'),
      rated('2024-01-10', 100),
      rated('2024-01-11', 100),
      contacted('2024-02-01', { outcome: 'not_reached' }),
      contacted('2024-02-10', { outcome: 'refused' }),
    ],
    through: '2024-04-30',
    changes: [
      '2024-01-01 stage · → 考察期 (initial)',
      '2024-01-01 warning · → 正常 (else)',
      '2024-01-05 warning 正常 → 关注 (complaint)',
      '2024-01-06 warning 关注 → 预警 (unhappy)', // (70 + 20) / 2 = 45
      '2024-01-21 warning 预警 → 关注 (mood)', // 14 days after the complaint was resolved
      '2024-01-24 warning 关注 → 正常 (else)', // 14 days after the good rating: 63.8
      '2024-02-10 warning 正常 → 关注 (unanswered)',
      '2024-04-15 warning 关注 → 正常 (else)', // the first of the two is 60 days old on 04-01
    ],
  },
  {
    says: 'half of the usual spending is a sign too',
    history: [
      bought('2024-01-01', 100),
      bought('2024-01-21', 100),
      bought('2024-02-20', 100),
      bought('2024-05-01', 40),
    ],
    through: '2024-06-15',
    changes: [
      '2024-01-01 stage · → 考察期 (initial)',
      '2024-01-01 warning · → 正常 (else)',
      '2024-01-21 stage 考察期 → 形成期 (came_back)',
      '2024-04-21 warning 正常 → 预警 (overdue)', // 61 days; she orders every 25
      '2024-05-15 warning 预警 → 正常 (else)', // 14 days after the order
      '2024-05-20 warning 正常 → 关注 (less)', // 40 against 300
    ],
  },
];
