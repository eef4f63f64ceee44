import type { WordLists } from './word-list.js';

export const contactWords = {
  channels: {
    phone: { en: 'phone', zh: '电话' },
    email: { en: 'email', zh: '电子邮件' },
    web: { en: 'web', zh: '网站' },
    chat: { en: 'chat', zh: '在线客服' },
    visit: { en: 'visit', zh: '拜访' },
    letter: { en: 'letter', zh: '信函' },
    fair: { en: 'fair', zh: '展会' },
    event: { en: 'event', zh: '商务活动' },
    kiosk: { en: 'kiosk', zh: '自助终端' },
    pos: { en: 'point of sale', zh: '门店收银' },
  },
  channelWays: {
    going_out: { en: 'going out to customers', zh: '走出去' },
    inviting: { en: 'inviting customers in', zh: '请进来' },
    corresponding: { en: 'corresponding', zh: '通信' },
  },
  maintenanceWays: {
    letter: { en: 'letter', zh: '信函' },
    phone: { en: 'phone', zh: '电话' },
    visit: { en: 'visit', zh: '拜访' },
    fair: { en: 'fair', zh: '展会' },
    technical_exchange: { en: 'technical exchange', zh: '技术交流' },
    business_event: { en: 'business event', zh: '商务活动' },
    tour: { en: 'tour', zh: '参观考察' },
  },
  forbiddenGroups: {
    against_the_rules: { en: 'against the rules', zh: '不行，这违反规定' },
    do_not_know: { en: 'do not know', zh: '不清楚、不知道' },
    not_my_business: { en: 'not my business', zh: '不是我的事情' },
    not_our_problem: { en: 'not our problem', zh: '不是我们的问题，我们无法解决' },
  },
  contactDirections: {
    in: { en: 'inbound', zh: '来访' },
    out: { en: 'outbound', zh: '外呼' },
  },
  contactPurposes: {
    sale: { en: 'sale', zh: '销售' },
    presales: { en: 'pre-sales', zh: '售前' },
    service: { en: 'service', zh: '服务' },
    care: { en: 'care', zh: '关怀' },
    survey: { en: 'survey', zh: '调查' },
    retention: { en: 'retention', zh: '挽留' },
  },
  contactOutcomes: {
    reached: { en: 'reached', zh: '已联系上' },
    not_reached: { en: 'not reached', zh: '未联系上' },
    refused: { en: 'refused', zh: '拒绝' },
    promised: { en: 'promised', zh: '已承诺' },
  },
} as const satisfies WordLists;
