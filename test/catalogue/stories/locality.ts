import type { Story } from '../story.js';
import { profileChanged, registered } from '../told.js';

export const stories: readonly Story[] = [
  {
    says: 'nobody knows where she is from until she says so, and she moves at once',
    history: [
      registered('2024-01-01'),
      profileChanged('2024-02-01', { country: 'United Kingdom' }),
      profileChanged('2024-03-01', { country: 'France' }),
    ],
    through: '2024-04-01',
    changes: [
      '2024-01-01 locality · → 地区不明 (unknown)',
      '2024-02-01 locality 地区不明 → 本地客户 (home)',
      '2024-03-01 locality 本地客户 → 外地客户 (else)',
    ],
  },
];
