import type { WordLists } from './word-list.js';

/** What lists of needs say, as people say it. */
export const needWords = {
  needKinds: {
    explicit: { en: 'explicit', zh: '外在需求' },
    real: { en: 'real', zh: '实际需求' },
    hidden: { en: 'hidden', zh: '隐性需求' },
  },
  needAreas: {
    finance: { en: 'finance', zh: '财务' },
    performance: { en: 'performance', zh: '绩效' },
    image: { en: 'image', zh: '形象' },
    power: { en: 'power', zh: '权力' },
    achievement: { en: 'achievement', zh: '成就' },
    recognition: { en: 'recognition', zh: '赏识' },
    acceptance: { en: 'acceptance', zh: '接纳' },
    order: { en: 'order', zh: '条理' },
    safety: { en: 'safety', zh: '安全' },
    protection: { en: 'protection', zh: '保障' },
    investment: { en: 'investment', zh: '投资' },
    service: { en: 'service', zh: '服务' },
  },
  needStages: {
    identified: { en: 'identified', zh: '已识别' },
    defined: { en: 'defined', zh: '已定义' },
    classified: { en: 'classified', zh: '已分类' },
    prioritised: { en: 'prioritised', zh: '已定优先级' },
    validated: { en: 'validated', zh: '已验证' },
  },
  needSteps: {
    survey: { en: 'survey', zh: '调查' },
    analyse: { en: 'analyse', zh: '分析' },
    talk: { en: 'talk', zh: '沟通' },
    probe: { en: 'probe', zh: '试探' },
    repeat: { en: 'repeat', zh: '重复' },
    confirm: { en: 'confirm', zh: '确定' },
    present: { en: 'present', zh: '展示' },
    wait: { en: 'wait', zh: '等待' },
  },
} as const satisfies WordLists;
