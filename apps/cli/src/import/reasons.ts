import type { InEveryLanguage, Language } from '@hindsight/contracts';
import { rejectTexts } from '../texts/reject-texts.js';

/** What refusals of the domain are called; null for what is none. */
export type TitleOf = (reason: string) => InEveryLanguage | null;

/** Counts by reason for people. A reason is data, and stays; beside it stands what it means, where its own words are of another language. */
export function reasonsText(
  byReason: Readonly<Record<string, number>>,
  language: Language,
  titleOf: TitleOf = () => null,
): string {
  const named = (reason: string) => {
    const meaning = language === 'en' ? null : (ownMeaning(reason) ?? titleOf(reason));
    return meaning === null ? reason : `${reason}（${meaning[language]}）`;
  };
  return Object.entries(byReason)
    .map(([reason, count]) => `${count} ${named(reason)}`)
    .join(language === 'en' ? ', ' : '，');
}

/** Reasons of reading begin with the name of a field: `occurred-at-missing`. */
function ownMeaning(reason: string): InEveryLanguage | null {
  const ends = reason.split('-').map((_, at, words) => words.slice(at).join('-'));
  const known = ends.map((end) => `reject-${end}`).find(isMeaning);
  return known === undefined ? null : rejectTexts[known];
}

const isMeaning = (name: string): name is keyof typeof rejectTexts => Object.hasOwn(rejectTexts, name);
