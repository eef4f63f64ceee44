import type { WordLists } from './word-list.js';

/** The words of how a relationship ends, by the domain's list; those of its stages are the shipped rule set's. */
export const relationshipWords = {
  matterKinds: {
    complaint: { en: 'complaint', zh: '投诉' },
    payment: { en: 'missed payment', zh: '未付款项' },
    service: { en: 'service', zh: '服务' },
    promise: { en: 'promise', zh: '承诺' },
    contract: { en: 'contract', zh: '合同' },
  },
  relationshipStages: {
    standing: { en: 'standing', zh: '存续' },
    ending: { en: 'ending', zh: '结束中' },
    ended: { en: 'ended', zh: '已终止' },
  },
} as const satisfies WordLists;
