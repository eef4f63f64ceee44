import type { Story } from '../story.js';
import { bought, contacted, registered } from '../told.js';
import { churned, wonBack } from '../told-of-sales.js';

export const stories: readonly Story[] = [
  {
    says: 'the plan is done way by way, rests after a refusal, and falls behind when nobody goes on',
    history: [
      registered('2024-01-01'),
      contacted('2024-01-02'),
      contacted('2024-01-10', { channel: 'visit' }),
      contacted('2024-01-12', { channel: 'letter' }),
      contacted('2024-01-20', { channel: 'fair', direction: 'in' }),
      contacted('2024-02-01T10:00'),
      contacted('2024-03-02'),
      contacted('2024-03-10', { outcome: 'refused' }),
    ],
    through: '2024-04-20',
    changes: [
      '2024-01-01 contact_plan · → 计划不足 (else)',
      '2024-01-01 next_contact · → 电话 (call)',
      '2024-01-02 next_contact 电话 → 拜访 (visit)',
      '2024-01-10 next_contact 拜访 → 信函 (letter)',
      '2024-01-12 contact_plan 计划不足 → 计划过半 (halfway)', // 25 · (1/3 + 1 + 1)
      '2024-01-12 next_contact 信函 → 展会 (event)',
      '2024-01-20 next_contact 展会 → 无需联系 (else)',
      '2024-02-01 next_contact 无需联系 → 电话 (call)', // 30 days since the call
      '2024-02-01T10:00 next_contact 电话 → 无需联系 (else)',
      '2024-03-02 contact_plan 计划过半 → 计划完成 (fulfilled)',
      '2024-03-10 next_contact 无需联系 → 暂缓 (refused)',
      '2024-04-01 contact_plan 计划完成 → 计划过半 (halfway)', // the first call leaves the 90 days
      '2024-04-09 next_contact 暂缓 → 电话 (call)',
      '2024-04-11 contact_plan 计划过半 → 计划不足 (else)', // the visit has left on 04-09, the letter now: 25 · (2/3 + 1)
    ],
  },
  {
    says: 'who has left is not in the plan until won back',
    history: [bought('2024-01-01', 100), churned('2024-01-05'), wonBack('2024-02-01')],
    through: '2024-02-10',
    changes: [
      '2024-01-01 contact_plan · → 计划不足 (else)',
      '2024-01-01 next_contact · → 电话 (call)',
      '2024-01-05 next_contact 电话 → 暂缓 (left)',
      '2024-02-01 next_contact 暂缓 → 电话 (call)',
    ],
    ends: { contact_plan: 0 },
  },
];
