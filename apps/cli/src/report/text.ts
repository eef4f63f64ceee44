import { labelOf } from '@hindsight/contracts';

/** What the report can be read in. */
export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];

/** The same said in every language of the report. */
export type Text = Readonly<Record<Language, string>>;

/** A result under its own name, which is data, and what that means in the language where another word is known. */
export const resultText = (result: string): Text => ({ en: named(result, 'en'), zh: named(result, 'zh') });

function named(result: string, language: Language): string {
  const word = labelOf(result, language);
  return word === result ? result : `${word} ${result}`;
}
