import type { WordLists } from './word-list.js';

export const registrationWords = {
  partyKinds: {
    person: { en: 'person', zh: '个人' },
    organisation: { en: 'organisation', zh: '企业' },
    household: { en: 'household', zh: '家庭' },
    internal: { en: 'internal', zh: '内部客户' },
  },
  attributeKeys: {
    country: { en: 'country', zh: '国家' },
    region: { en: 'region', zh: '地区' },
    city_tier: { en: 'city tier', zh: '城市级别' },
    industry: { en: 'industry', zh: '行业' },
    employees: { en: 'employees', zh: '员工人数' },
    role: { en: 'role in buying', zh: '采购角色' },
    style: { en: 'style of buying', zh: '采购风格' },
  },
  sensitiveKeys: {
    health: { en: 'health', zh: '健康' },
    religion: { en: 'religion', zh: '宗教信仰' },
    ethnicity: { en: 'ethnicity', zh: '民族' },
    politics: { en: 'politics', zh: '政治观点' },
    union: { en: 'union membership', zh: '工会成员身份' },
    sexuality: { en: 'sexuality', zh: '性取向' },
    credit: { en: 'credit', zh: '信用' },
    loans: { en: 'loans', zh: '贷款' },
    birthday: { en: 'birthday', zh: '生日' },
  },
  personalKeys: {
    name: { en: 'name', zh: '姓名' },
    phone: { en: 'phone number', zh: '电话号码' },
    email: { en: 'e-mail address', zh: '电子邮箱' },
    address: { en: 'postal address', zh: '通信地址' },
  },
  leadSources: {
    previous_manager: { en: 'previous manager', zh: '前任移交' },
    own_base: { en: 'own base', zh: '自有客户' },
    lists: { en: 'lists', zh: '名录' },
    telemarketing: { en: 'telemarketing', zh: '电话营销' },
    mining: { en: 'data mining', zh: '数据挖掘' },
    inbound: { en: 'inbound', zh: '主动来访' },
    referral: { en: 'referral', zh: '客户推荐' },
    authorities_fairs: { en: 'authorities and fairs', zh: '主管部门与展会' },
    partners: { en: 'partners', zh: '合作伙伴' },
    other: { en: 'other', zh: '其他' },
  },
} as const satisfies WordLists;
