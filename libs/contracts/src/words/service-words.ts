import type { WordLists } from './word-list.js';

/** What lists of services say, as people say it. */
export const serviceWords = {
  serviceKinds: {
    installation: { en: 'installation', zh: '安装' },
    consultation: { en: 'consultation', zh: '咨询' },
    repair: { en: 'repair', zh: '维修' },
    maintenance: { en: 'preventive maintenance', zh: '预防性维修' },
    faq: { en: 'questions and answers', zh: '常见问题' },
    forum: { en: 'forum', zh: '论坛' },
  },
} as const satisfies WordLists;
