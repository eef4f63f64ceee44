import type { WordLists } from './word-list.js';

export const complaintWords = {
  complaintCauses: {
    people: { en: 'people', zh: '人员' },
    process: { en: 'process', zh: '流程' },
    product: { en: 'product', zh: '产品' },
    policy: { en: 'policy', zh: '政策' },
  },
} as const satisfies WordLists;
