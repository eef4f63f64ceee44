import { complaintWords } from './complaint-words.js';
import { contactWords } from './contact-words.js';
import type { WordLists } from './word-list.js';

/** What measures and work lists group by, where no event has such a list. */
export const measureWords = {
  buyerGroups: {
    new: { en: 'new', zh: '新客户' },
    old: { en: 'old', zh: '老客户' },
  },
  statedCauses: { ...complaintWords.complaintCauses, unstated: { en: 'unstated', zh: '未注明' } },
  waysEvaluated: { ...contactWords.maintenanceWays, other: { en: 'none of the seven', zh: '其他' } },
  stepsTaken: {
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
    birthday: { en: 'birthday', zh: '生日' },
  },
  cardTopics: {
    contacts: { en: 'contacts', zh: '联系' },
    purchases: { en: 'purchases', zh: '购买' },
    returns: { en: 'returns', zh: '退货' },
    complaints: { en: 'complaints', zh: '投诉' },
    ratings: { en: 'ratings', zh: '评价' },
    needs: { en: 'needs', zh: '需求' },
    opportunities: { en: 'opportunities', zh: '商机' },
    contracts: { en: 'contracts signed', zh: '已签合同' },
    services: { en: 'services', zh: '服务' },
    care: { en: 'acts of care', zh: '关怀' },
    referrals: { en: 'referrals', zh: '推荐' },
  },
  openMatters: {
    complaints: { en: 'complaints not resolved', zh: '未解决投诉' },
    promises: { en: 'promises not kept', zh: '未兑现承诺' },
    needs: { en: 'needs not validated', zh: '未验证需求' },
    opportunities: { en: 'opportunities not closed', zh: '未成交商机' },
    payments: { en: 'payments missed', zh: '逾期付款' },
    services: { en: 'services not completed', zh: '未完成服务' },
  },
  contractStatuses: {
    none: { en: 'no contract', zh: '无合同' },
    sent: { en: 'contract sent', zh: '已传合同' },
    under_contract: { en: 'under contract', zh: '合同中' },
    expired: { en: 'contract expired', zh: '合同已到期' },
  },
  responseSteps: {
    assigned: { en: 'owner assigned', zh: '已分配负责人' },
    contacted: { en: 'contacted by us', zh: '已主动联系' },
  },
  deliveredParts: {
    value: { en: 'value to the customer', zh: '顾客价值' },
    effort: { en: 'effort', zh: '费力' },
    time: { en: 'time', zh: '时间' },
    cost: { en: 'cost to the customer', zh: '顾客成本' },
    delivered: { en: 'delivered value', zh: '交付价值' },
  },
  growthFlags: {
    brings_others: { en: 'brings others', zh: '推荐新客户' },
    buys_new: { en: 'buys what is new to them', zh: '购买新产品' },
    orders_sooner: { en: 'orders sooner', zh: '购买周期缩短' },
    more_service: { en: 'more service revenue', zh: '服务收入增加' },
  },
  barrierFlags: {
    barrier_economic: { en: 'economic', zh: '经济' },
    barrier_technical: { en: 'technical', zh: '技术专利' },
    barrier_contractual: { en: 'contractual', zh: '契约' },
  },
  keyFigures: {
    satisfaction: { en: 'satisfaction', zh: '客户满意度' },
    loyalty: { en: 'loyalty', zh: '忠诚度' },
    churn: { en: 'churn rate', zh: '流失率' },
    renewal: { en: 'renewal rate', zh: '续费率' },
    repurchase: { en: 'repurchase rate', zh: '回头率' },
  },
} as const satisfies WordLists;
