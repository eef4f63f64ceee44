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
  restates: { en: 'RESTATES, known since position {position}', zh: '重述，自位置 {position} 起已知' },
  takenBack: { en: 'TAKEN BACK at position {position}', zh: '已于位置 {position} 撤回' },
  knownAt: { en: 'as known at position {position}', zh: '按位置 {position} 时的所知' },
  stoppedAt: {
    en: 'up to before revision {revision}, which stands in the way (parked)',
    zh: '至修订号 {revision} 之前，该事件无法应用（已搁置）',
  },
  underRules: { en: 'under rules {rules}', zh: '按规则 {rules}' },
  laterCutoffs: { en: '(with cut-offs published later)', zh: '（含其后才发布的分界值）' },
  nothingYet: { en: 'nothing had happened yet', zh: '当时尚无任何事件' },
  asOf: { en: 'as of {at}', zh: '截至 {at}' },
} as const;
