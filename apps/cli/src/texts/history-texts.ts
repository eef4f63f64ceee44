/** What frames the history of a customer. */
export const historyTexts = {
  customer: { en: 'customer {id}', zh: '客户 {id}' },
  simulated: { en: '[SIMULATED]', zh: '[模拟]' },
  skipped: { en: '[SKIPPED at {at} by {by}: {reason}]', zh: '[已跳过，{at}，{by}：{reason}]' },
  changedBy: { en: '{rule} of {ruleSet}', zh: '{ruleSet} 的 {rule}' },
  changedByActivation: {
    en: '{rule}, as {ruleSet} comes in force',
    zh: '{rule}，因 {ruleSet} 生效',
  },
  asOf: { en: 'as of {at}', zh: '截至 {at}' },
} as const;
