import type { WordLists } from './word-list.js';

export const segmentWords = {
  segmentPolicies: {
    activation: { en: 'activation', zh: '启用' },
    retirement: { en: 'retirement', zh: '停用' },
  },
} as const satisfies WordLists;
