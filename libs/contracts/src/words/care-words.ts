import type { WordLists } from './word-list.js';

/** What lists of care say, as people say it. */
export const careWords = {
  careKinds: {
    birthday: { en: 'birthday', zh: '生日' },
    festival: { en: 'festival', zh: '节日' },
    gift: { en: 'gift', zh: '礼品' },
    letter: { en: 'letter', zh: '信函' },
    visit: { en: 'visit', zh: '拜访' },
    support_plan: { en: 'support plan', zh: '支援计划' },
  },
} as const satisfies WordLists;
