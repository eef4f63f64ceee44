/** English for the results of the shipped rule sets, whose own names are those of the source texts. */
const english: ReadonlyMap<string, string> = new Map(
  Object.entries({
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
  }),
);

/** A result in both languages where both are known. */
export function inBothLanguages(result: string): string {
  const word = inEnglish(result);
  return word === null ? result : `${result} ${word}`;
}

/** The English word for a result; null where none is known. */
export const inEnglish = (result: string): string | null => english.get(result) ?? null;
