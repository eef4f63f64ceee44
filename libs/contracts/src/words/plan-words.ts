import type { WordLists } from './word-list.js';

/** The words of plans, by the domain's list. */
export const planWords = {
  planMeasures: {
    revenue: { en: 'revenue', zh: '销售额' },
    income: { en: 'income', zh: '实际收入' },
    margin_rate: { en: 'margin rate', zh: '利润率' },
    profit: { en: 'profit', zh: '盈利额' },
  },
} as const satisfies WordLists;
