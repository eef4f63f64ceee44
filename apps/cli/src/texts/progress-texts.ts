/** How far long jobs are. */
export const progressTexts = {
  progressRate: { en: '{rate}/s', zh: '每秒 {rate}' },
  progressLeft: { en: '{left} left', zh: '剩余 {left}' },
  progressLine: {
    en: '{what}: {done} of {total}, {rate}/s, {seconds} s left',
    zh: '{what}：{done}/{total}，每秒 {rate}，剩余 {seconds} 秒',
  },
  countingLine: { en: '{what}: {done}, {rate}/s', zh: '{what}：{done}，每秒 {rate}' },
  replaying: { en: 'replaying', zh: '正在重放' },
  sweeping: { en: 'sweeping', zh: '正在扫描候选' },
  projecting: { en: 'projecting', zh: '正在投影' },
  computingCutoffs: { en: 'computing cut-offs', zh: '正在计算分界值' },
  verifying: { en: 'verifying', zh: '正在校验' },
  verified: { en: 'verified', zh: '已校验' },
  certifying: { en: 'certifying', zh: '正在核对完整性' },
  archiving: { en: 'archiving', zh: '正在归档' },
  merging: { en: 'merging', zh: '正在合并' },
  copying: { en: 'copying', zh: '正在复制' },
  importing: { en: 'importing', zh: '正在导入' },
  daysSimulated: { en: 'days', zh: '天数' },
} as const;
