import type { WordLists } from './word-list.js';

/** What lists of opportunities say, as people say it. Sales stages 2 and 3 are our own. */
export const opportunityWords = {
  funnelStages: {
    potential: { en: 'potential', zh: '潜在' },
    target: { en: 'target', zh: '目标' },
    intent: { en: 'intent', zh: '意向' },
    key: { en: 'key', zh: '重点' },
    closed: { en: 'closed', zh: '成交' },
  },
  /** As the domain's checklist has them. */
  funnelEvidence: {
    party_known: { en: 'we know who it is', zh: '已知客户是谁' },
    reachable: { en: 'a way to reach them is known', zh: '已知联系方式' },
    in_our_market: { en: 'we serve their trade and region', zh: '属于我们服务的行业和地区' },
    source_known: { en: 'we know where the lead came from', zh: '已知线索来源' },
    person_reached: { en: 'somebody was reached', zh: '已联系到人' },
    use_for_it: { en: 'they could use what we have', zh: '可能用得上我们的产品' },
    can_pay: { en: 'they can pay for it', zh: '有支付能力' },
    decider_known: { en: 'we know who decides', zh: '已知决策人' },
    need_known: { en: 'they have told a need', zh: '已说明需求' },
    project_known: { en: 'there is a project for it', zh: '已有项目' },
    schedule_known: { en: 'we know their schedule of buying', zh: '已知采购进度表' },
    budget_known: { en: 'we know their budget', zh: '已知预算' },
    tested: { en: 'they have tested it', zh: '已测试' },
    platform_running: { en: 'the platform is running', zh: '平台已运行' },
    signing_date_set: { en: 'the date of signing is set', zh: '签约日期已定' },
    signed_and_paid: { en: 'signed and paid', zh: '已签约并付款' },
  },
  salesStages: {
    0: { en: 'not reached yet', zh: '暂时没有联系上' },
    1: { en: 'newly assigned', zh: '新增到名下' },
    2: { en: 'contacted', zh: '已联系' },
    3: { en: 'need known', zh: '有需求' },
    4: { en: 'choosing', zh: '有选择意向' },
    5: { en: 'contract sent', zh: '已传合同' },
    6: { en: 'under contract', zh: '合同中' },
    7: { en: 'contract expired', zh: '合同已到期' },
  },
  closingIntents: {
    1: { en: 'unlikely', zh: '可能性差' },
    2: { en: 'intent unclear', zh: '意向不明' },
    3: { en: 'possible', zh: '可能成交' },
    4: { en: 'good', zh: '成交意向好' },
    5: { en: 'very likely', zh: '成交可能性很大' },
  },
  presalesKinds: {
    visit: { en: 'visit', zh: '拜访' },
    information: { en: 'gathering information', zh: '信息收集' },
    presentation: { en: 'presentation or written proposal', zh: '演示/建议书' },
    tender: { en: 'tender', zh: '招投标' },
    negotiation: { en: 'negotiation', zh: '谈判' },
    implementation: { en: 'implementation', zh: '实施' },
    completion: { en: 'completion of the project', zh: '结项' },
  },
} as const satisfies WordLists;
