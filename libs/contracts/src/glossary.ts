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
