import type { Story } from '../story.js';
import { profileChanged, registered } from '../told.js';

export const stories: readonly Story[] = [
  {
    says: 'a firm grows from band to band; a bare number is no band',
    history: [
      registered('2024-01-01'),
      profileChanged('2024-02-01', { employees: '1-9' }),
      profileChanged('2024-02-15', { employees: '10-49' }),
      profileChanged('2024-03-01', { country: 'France' }),
      profileChanged('2024-04-01', { employees: '50-249' }),
      profileChanged('2024-05-01', { employees: '250-999' }),
      profileChanged('2024-05-15', { employees: '1000+' }),
      profileChanged('2024-06-01', { employees: '1312' }),
    ],
    through: '2024-12-31',
    changes: [
      '2024-01-01 firm_size · → 规模不明 (else)',
      '2024-02-01 firm_size 规模不明 → 小型企业 (small)',
      '2024-04-01 firm_size 小型企业 → 中型企业 (middle)',
      '2024-05-01 firm_size 中型企业 → 大型企业 (large)',
      '2024-06-01 firm_size 大型企业 → 规模不明 (else)',
    ],
  },
  {
    says: 'a person is no firm, whatever somebody wrote down',
    history: [['2024-01-01', 'registered', { partyKind: 'person', 'attributes.employees': '1-9' }]],
    through: '2024-01-02',
    changes: ['2024-01-01 firm_size · → 非企业 (no_firm)'],
  },
];
