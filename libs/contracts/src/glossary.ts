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
