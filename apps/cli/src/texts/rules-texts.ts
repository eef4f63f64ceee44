/** What `rules` says; the problems of a file are said by the library that checks it. */
export const rulesTexts = {
  fileOk: { en: '{file}: ok, {id}, sha256 {hash}', zh: '{file}：通过，{id}，sha256 {hash}' },
  id: { en: 'id', zh: '标识' },
  title: { en: 'title', zh: '名称' },
  outputs: { en: 'outputs', zh: '输出' },
  results: { en: 'results', zh: '结果' },
  aNumber: { en: '(a number)', zh: '（数值）' },
  schemaWritten: { en: '{file}: the JSON Schema of rule sets', zh: '{file}：规则集的 JSON Schema' },
  ruleSet: { en: 'rule set', zh: '规则集' },
  was: { en: 'was', zh: '状态' },
  by: { en: 'by', zh: '操作者' },
  at: { en: 'at', zh: '时刻' },
  effectiveFrom: { en: 'from {at}', zh: '自 {at} 起' },
  drafted: { en: 'drafted', zh: '已起草' },
  submitted: { en: 'submitted', zh: '已提交' },
  approved: { en: 'approved', zh: '已批准' },
  rejected: { en: 'rejected', zh: '已驳回' },
  activated: { en: 'activated', zh: '已启用' },
  retired: { en: 'retired', zh: '已停用' },
  sayTheSame: { en: 'they say the same', zh: '两者内容相同' },
  isDrafted: {
    en: '{id} version {version} is drafted, sha256 {hash}',
    zh: '{id} 版本 {version} 已起草，sha256 {hash}',
  },
  isSubmitted: {
    en: '{id} version {version} is submitted, sha256 {hash}',
    zh: '{id} 版本 {version} 已提交，sha256 {hash}',
  },
  isApproved: {
    en: '{id} version {version} is approved, sha256 {hash}',
    zh: '{id} 版本 {version} 已批准，sha256 {hash}',
  },
  isRejected: {
    en: '{id} version {version} is rejected, sha256 {hash}',
    zh: '{id} 版本 {version} 已驳回，sha256 {hash}',
  },
  isInForce: {
    en: '{id} version {version} is in force from {from} on, sha256 {hash}',
    zh: '{id} 版本 {version} 自 {from} 起生效，sha256 {hash}',
  },
  isOutOfForce: {
    en: '{id} version {version} is out of force from {from} on, sha256 {hash}',
    zh: '{id} 版本 {version} 自 {from} 起停用，sha256 {hash}',
  },
} as const;
