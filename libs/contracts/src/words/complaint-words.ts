import type { WordLists } from './word-list.js';

export const complaintWords = {
  complaintCauses: {
    people: { en: 'people', zh: '人员' },
    process: { en: 'process', zh: '流程' },
    product: { en: 'product', zh: '产品' },
    policy: { en: 'policy', zh: '政策' },
  },
  complaintSteps: {
    heard: { en: 'heard', zh: '有人聆听' },
    respected: { en: 'respected', zh: '尊重' },
    taken_seriously: { en: 'taken seriously', zh: '认真对待' },
    acted_on: { en: 'acted on at once', zh: '立即行动' },
    compensated: { en: 'compensated', zh: '补偿' },
    resolved: { en: 'resolved', zh: '问题解决' },
  },
} as const satisfies WordLists;
