import type { WordLists } from './word-list.js';

/** What lists of contracts say, as people say it. */
export const contractWords = {
  contractStates: {
    sent: { en: 'contract sent', zh: '已传合同' },
    signed: { en: 'under contract', zh: '合同中' },
    expired: { en: 'contract expired', zh: '合同已到期' },
    lapsed: { en: 'offer lapsed', zh: '要约已失效' },
  },
} as const satisfies WordLists;
