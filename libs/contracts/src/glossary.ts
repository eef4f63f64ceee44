import type { Language } from './language.js';

/** English for the results of the shipped rule sets, whose own names are those of the source texts: Chinese. */
const english: Readonly<Record<string, string>> = {
  重要客户: 'top',
  次要客户: 'second',
  普通客户: 'ordinary',
  小客户: 'small',
  考察期: 'exploring',
  形成期: 'forming',
  稳定期: 'stable',
  退化期: 'declining',
  正常: 'normal',
  关注: 'watch',
  预警: 'alarm',
  高: 'high',
  中: 'middle',
  低: 'low',
  很满意: 'delighted',
  满意: 'satisfied',
  一般: 'neutral',
  不满意: 'dissatisfied',

  // layers, types and tiers
  关键客户: 'key',
  A类客户: 'A',
  B类客户: 'B',
  C类客户: 'C',
  战略型: 'strategic',
  重要型: 'important',
  潜在型: 'promising',
  一般型: 'plain',
  VIP: 'VIP',
  重要: 'important',
  普通: 'ordinary',
  活跃: 'active',
  沉睡: 'dormant',
  钻石会员: 'diamond',
  金卡会员: 'gold',
  银卡会员: 'silver',
  普通会员: 'member',

  // kinds and behaviour
  大型企业: 'large firm',
  中型企业: 'middle-sized firm',
  小型企业: 'small firm',
  非企业: 'no firm',
  规模不明: 'size unknown',
  本地客户: 'local',
  外地客户: 'from elsewhere',
  地区不明: 'place unknown',
  高消费: 'high spender',
  低消费: 'low spender',
  无消费: 'no spending',
  增长明显: 'growing',
  有增长迹象: 'first sign of growth',
  无增长迹象: 'no sign of growth',

  // leads, funnel, sales process and contracts
  A级: 'A',
  B级: 'B',
  C级: 'C',
  D级: 'D',
  无商机: 'no opportunity',
  商谈中: 'in talks',
  已成交: 'dealt',
  潜在: 'potential',
  目标: 'target',
  意向: 'intent',
  重点: 'key',
  成交: 'closed',
  暂时没有联系上: 'not reached yet',
  新增到名下: 'newly assigned',
  已联系: 'contacted',
  有需求: 'need known',
  有选择意向: 'choosing',
  已传合同: 'contract sent',
  合同中: 'under contract',
  合同已到期: 'contract expired',
  无合同: 'no contract',
  欠款: 'owing',
  逾期: 'paid late',
  可能性差: 'unlikely',
  意向不明: 'intent unclear',
  可能成交: 'possible',
  成交意向好: 'good',
  成交可能性很大: 'very likely',

  // life cycles and relations
  潜在客户: 'potential',
  新客户: 'new',
  老客户: 'old',
  成熟客户: 'mature',
  流失客户: 'lost',
  存续: 'continuing',
  结束中: 'ending',
  已终止: 'ended',
  基本关系: 'basic',
  可靠关系: 'reliable',
  主动关系: 'proactive',
  计划不足: 'short of plan',
  计划过半: 'half of plan',
  计划完成: 'plan fulfilled',
  暂缓: 'pause',
  电话: 'call',
  拜访: 'visit',
  信函: 'letter',
  展会: 'fair',
  无需联系: 'nothing due',
  无评分: 'not rated',
};

/** Chinese for results that are not Chinese themselves: those of flags. */
const chinese: Readonly<Record<string, string>> = { true: '是', false: '否' };

/** A result as people of that language call it; as it is where no other word is known. */
export function labelOf(result: string, language: Language): string {
  const words = language === 'en' ? english : chinese;
  return words[result] ?? result;
}

/** A result in both languages where both are known. */
export function inBothLanguages(result: string): string {
  const [zh, en] = [labelOf(result, 'zh'), labelOf(result, 'en')];
  return zh === en ? result : `${zh} ${en}`;
}
