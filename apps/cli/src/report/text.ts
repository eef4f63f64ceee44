import { labelOf } from '@hindsight/contracts';

/** What the report can be read in. */
export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];

/** The same said in every language of the report. */
export type Text = Readonly<Record<Language, string>>;

/** A result under its own name, which is data, and what that means in English where it is known. */
export function resultText(result: string): Text {
  const word = labelOf(result, 'en');
  return { en: word === result ? result : `${word} ${result}`, zh: result };
}
