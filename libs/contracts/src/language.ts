/** The languages that people are answered in; the first where they ask for neither. */
export const languages = ['en', 'zh'] as const;
/** One of `languages`. */
export type Language = (typeof languages)[number];

/** One text in every language. */
export type InEveryLanguage = Readonly<Record<Language, string>>;
