import type { WordLists } from './word-list.js';

export const ratingWords = {
  ratingInstruments: {
    csat: { en: 'satisfaction', zh: '客户满意度' },
    nps: { en: 'recommendation', zh: '净推荐值' },
    ces: { en: 'effort', zh: '客户费力度' },
    dsr_item: { en: 'goods as described', zh: '描述相符' },
    dsr_service: { en: 'service', zh: '服务态度' },
    dsr_delivery: { en: 'delivery', zh: '物流服务' },
  },
} as const satisfies WordLists;
