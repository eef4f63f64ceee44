import type { WordLists } from './word-list.js';

export const churnWords = {
  churnReasons: {
    own_fault: { en: 'our own fault', zh: '自身原因' },
    customer_crisis: { en: "the customer's crisis", zh: '客户陷入危机' },
    competitor: { en: 'a competitor', zh: '市场竞争' },
    contract_end: { en: 'end of contract', zh: '合同到期' },
    unknown: { en: 'unknown', zh: '原因不明' },
  },
  churnDeclarers: {
    person: { en: 'a person', zh: '人工' },
    policy: { en: 'a policy', zh: '规则' },
  },
} as const satisfies WordLists;
