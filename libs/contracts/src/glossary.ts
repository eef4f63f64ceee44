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
  潜在: 'potential',
  目标: 'target',
  意向: 'intent',
  重点: 'key',
  成交: 'closed',
  无商机: 'idle',
  商谈中: 'negotiating',
  已成交: 'won',
  暂时没有联系上: 'unreached',
  新增到名下: 'assigned',
  已联系: 'contacted',
  有需求: 'needing',
  有选择意向: 'choosing',
  已传合同: 'offered',
  合同中: 'contracted',
  合同已到期: 'expired',
  无合同: 'uncontracted',
  欠款: 'owing',
  逾期: 'late',
  可能性差: 'poor',
  意向不明: 'unclear',
  可能成交: 'possible',
  成交意向好: 'good',
  成交可能性很大: 'likely',
  A级: 'a',
  B级: 'b',
  C级: 'c',
  D级: 'd',
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
  计划不足: 'short',
  计划过半: 'halfway',
  计划完成: 'fulfilled',
  暂缓: 'pause',
  电话: 'phone',
  拜访: 'visit',
  信函: 'letter',
  展会: 'fair',
  无需联系: 'enough',
  无评分: 'unrated',
};

/** A result as people of that language call it; as it is where no other word is known. */
export function labelOf(result: string, language: Language): string {
  return language === 'en' ? (english[result] ?? result) : result;
}

/** A result in both languages where both are known. */
export function inBothLanguages(result: string): string {
  const word = labelOf(result, 'en');
  return word === result ? result : `${result} ${word}`;
}
