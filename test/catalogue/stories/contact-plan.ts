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
  {
    says: 'or until the next order',
    history: [contacted('2024-01-01'), churned('2024-01-05'), bought('2024-01-10', 100)],
    through: '2024-01-20',
    changes: [
      '2024-01-01 contact_plan · → 计划不足 (else)',
      '2024-01-01 next_contact · → 拜访 (visit)',
      '2024-01-05 next_contact 拜访 → 暂缓 (left)',
      '2024-01-10 next_contact 暂缓 → 拜访 (visit)',
    ],
  },
  {
    says: 'only what reached her counts, and what is half done is half',
    history: [
      contacted('2024-01-01', { outcome: 'not_reached' }),
      contacted('2024-01-02', { outcome: 'not_reached', channel: 'visit' }),
      contacted('2024-01-03', { outcome: 'not_reached', channel: 'fair' }),
      contacted('2024-01-04', { direction: 'in', channel: 'letter' }), // hers, not ours
      contacted('2024-01-10', { outcome: 'promised' }),
      contacted('2024-01-11', { outcome: 'promised', channel: 'visit' }),
      contacted('2024-01-12', { channel: 'email' }),
      contacted('2024-01-13', { outcome: 'promised', channel: 'event' }),
      contacted('2024-02-08'),
      contacted('2024-03-09'),
      contacted('2024-04-08'),
    ],
    through: '2024-05-20',
    changes: [
      '2024-01-01 contact_plan · → 计划不足 (else)',
      '2024-01-01 next_contact · → 电话 (call)',
      '2024-01-10 next_contact 电话 → 拜访 (visit)',
      '2024-01-11 next_contact 拜访 → 信函 (letter)',
      '2024-01-12 contact_plan 计划不足 → 计划过半 (halfway)',
      '2024-01-12 next_contact 信函 → 展会 (event)',
      '2024-01-13 next_contact 展会 → 无需联系 (else)',
      '2024-03-09 contact_plan 计划过半 → 计划完成 (fulfilled)',
      '2024-04-10 contact_plan 计划完成 → 计划过半 (halfway)', // the visit has left
      '2024-04-10 next_contact 无需联系 → 拜访 (visit)',
      // the email leaves on 04-11: 50 is still half
      '2024-05-08 contact_plan 计划过半 → 计划不足 (else)', // and the call of 02-08
      '2024-05-08 next_contact 拜访 → 电话 (call)', // 30 days since the last
    ],
  },
  {
    says: 'a refused letter is none',
    history: [contacted('2024-01-01', { channel: 'letter', outcome: 'refused' })],
    through: '2024-01-01',
    changes: ['2024-01-01 contact_plan · → 计划不足 (else)', '2024-01-01 next_contact · → 暂缓 (refused)'],
    ends: { contact_plan: 0 },
  },
  // more of one way is not more of the plan
  ...['letter', 'visit', 'fair'].map((channel) => ({
    says: `two times ${channel} are a quarter of the plan`,
    history: [contacted('2024-01-01', { channel }), contacted('2024-01-02', { channel })],
    through: '2024-01-03',
    changes: ['2024-01-01 contact_plan · → 计划不足 (else)', '2024-01-01 next_contact · → 电话 (call)'],
    ends: { contact_plan: 25 },
  })),
  {
    says: 'six calls are a quarter of the plan',
    history: [1, 2, 3, 4, 5, 6].map((day) => contacted(`2024-01-0${day}`)),
    through: '2024-01-07',
    changes: ['2024-01-01 contact_plan · → 计划不足 (else)', '2024-01-01 next_contact · → 拜访 (visit)'],
    ends: { contact_plan: 25 },
  },
  ...[
    { through: '2024-12-31', done: 25 },
    { through: '2025-01-01', done: 0 },
  ].map(({ through, done }) => ({
    says: `a fair is forgotten after 365 days: ${done} on ${through}`,
    history: [contacted('2024-01-02', { channel: 'fair' })],
    through,
    changes: ['2024-01-02 contact_plan · → 计划不足 (else)', '2024-01-02 next_contact · → 电话 (call)'],
    ends: { contact_plan: done },
  })),
];
