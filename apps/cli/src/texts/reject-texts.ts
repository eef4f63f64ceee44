/** What the reasons of rejects mean; in English the reasons say it themselves. */
export const rejectTexts = {
  'reject-missing': { en: 'missing', zh: '缺失' },
  'reject-not-an-id': { en: 'not an id', zh: '不是标识' },
  'reject-not-a-short-text': { en: 'not a short text', zh: '不是单行短文本' },
  'reject-not-a-known-word': { en: 'not a known word', zh: '不是已知词' },
  'reject-not-a-whole-number': { en: 'not a whole number', zh: '不是整数' },
  'reject-not-a-number': { en: 'not a number', zh: '不是数字' },
  'reject-neither-yes-nor-no': { en: 'neither yes nor no', zh: '既非是也非否' },
  'reject-not-an-instant': { en: 'not an instant', zh: '不是时刻' },
  'reject-not-a-day': { en: 'not a day', zh: '不是日期' },
  'reject-not-a-list': { en: 'not a list', zh: '不是列表' },
  'reject-not-a-code': { en: 'not a code', zh: '不是代码' },
  'reject-duplicate-differs': { en: 'differs from another row of its key', zh: '与同键的其他行不同' },
  'reject-amount-outlier': { en: 'an amount far from the others', zh: '金额离群' },
  'reject-date-outlier': { en: 'a date far from the others', zh: '日期离群' },
  'reject-no-fact-fits': { en: 'no fact of the mapping fits', zh: '映射中没有适用的事实' },
  'reject-command-id-reused': { en: 'its key was used for something else', zh: '其键已用于其他内容' },
} as const;
