/** What lists of opportunities say, as people say it. Sales stages 2 and 3 are our own. */
export const opportunityWords = {
  funnelStages: {
    potential: { en: 'potential', zh: '潜在' },
    target: { en: 'target', zh: '目标' },
    intent: { en: 'intent', zh: '意向' },
    key: { en: 'key', zh: '重点' },
    closed: { en: 'closed', zh: '成交' },
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
};
