import { complaintWords } from './complaint-words.js';
import type { WordLists } from './word-list.js';

/** What measures and work lists group by, where no event has such a list. */
export const measureWords = {
  buyerGroups: {
    new: { en: 'new', zh: '新客户' },
    old: { en: 'old', zh: '老客户' },
  },
  statedCauses: { ...complaintWords.complaintCauses, unstated: { en: 'unstated', zh: '未注明' } },
  complaintSteps: {
    acknowledged: { en: 'acknowledged', zh: '已受理' },
    action_taken: { en: 'action taken', zh: '已采取行动' },
    compensated: { en: 'compensated', zh: '已补偿' },
    resolved: { en: 'resolved', zh: '已解决' },
  },
  repurchaseFactors: {
    vip: { en: 'membership', zh: '会员 VIP 服务' },
    promotion: { en: 'promotion', zh: '促销' },
    innovation: { en: 'innovation', zh: '创新' },
    content: { en: 'content', zh: '内容' },
    product: { en: 'product', zh: '产品' },
    service: { en: 'service', zh: '服务' },
    brand: { en: 'brand', zh: '品牌' },
    revisit: { en: 'follow-up', zh: '回访' },
  },
  funnelSteps: {
    potential: { en: 'potential', zh: '潜在' },
    target: { en: 'target', zh: '目标' },
    intent: { en: 'intent', zh: '意向' },
    key: { en: 'key', zh: '重点' },
    closed: { en: 'closed', zh: '成交' },
  },
  intentLevels: {
    1: { en: 'unlikely', zh: '可能性差' },
    2: { en: 'intent unclear', zh: '意向不明' },
    3: { en: 'possible', zh: '可能成交' },
    4: { en: 'good', zh: '成交意向好' },
    5: { en: 'very likely', zh: '成交可能性很大' },
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
  callReasons: {
    choosing: { en: 'sales stage 4 or 5', zh: '销售进程四、五' },
    willing: { en: 'good intent', zh: '成交意向良好' },
    contract_expired: { en: 'contract expired', zh: '合同已到期' },
    due: { en: 'due', zh: '到期' },
    never_called: { en: 'never called', zh: '从未联系' },
  },
  occasions: {
    anniversary: { en: 'anniversary as a customer', zh: '成为客户周年' },
    first_purchase: { en: 'anniversary of the first purchase', zh: '首次购买周年' },
    contract_end: { en: 'end of contract', zh: '合同到期' },
  },
  keyFigures: {
    satisfaction: { en: 'satisfaction', zh: '客户满意度' },
    loyalty: { en: 'loyalty', zh: '忠诚度' },
    churn: { en: 'churn rate', zh: '流失率' },
    renewal: { en: 'renewal rate', zh: '续费率' },
    repurchase: { en: 'repurchase rate', zh: '回头率' },
  },
} as const satisfies WordLists;
