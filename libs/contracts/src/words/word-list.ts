import type { InEveryLanguage } from '../language.js';

/** What the words of one or several closed lists are called; the key of a list is its name in the domain. */
export type WordLists = Readonly<Record<string, Readonly<Record<string, InEveryLanguage>>>>;
