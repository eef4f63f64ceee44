/** What frames measures, work lists and cards. */
export const answerTexts = {
  parkedLeftOut: { en: 'parked: {count}', zh: '已搁置客户：{count}' },
  parked: { en: 'parked', zh: '已搁置' },
  none: { en: 'none', zh: '无' },
  nothing: { en: 'nothing', zh: '无' },
} as const;
