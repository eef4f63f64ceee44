import type { Language } from '../language.js';
import { careWords } from './care-words.js';
import { churnWords } from './churn-words.js';
import { complaintWords } from './complaint-words.js';
import { contactWords } from './contact-words.js';
import { contractWords } from './contract-words.js';
import { eventWords } from './event-words.js';
import { measureWords } from './measure-words.js';
import { needWords } from './need-words.js';
import { opportunityWords } from './opportunity-words.js';
import { planWords } from './plan-words.js';
import { ratingWords } from './rating-words.js';
import { registrationWords } from './registration-words.js';
import { relationshipWords } from './relationship-words.js';
import { segmentWords } from './segment-words.js';
import { serviceWords } from './service-words.js';
import type { WordLists } from './word-list.js';

/** Every closed list of words, by its name in the domain. A topic's lists are a file of their own, and one line here. */
export const words: WordLists = {
  ...eventWords,
  ...registrationWords,
  ...contactWords,
  ...needWords,
  ...opportunityWords,
  ...contractWords,
  ...careWords,
  ...serviceWords,
  ...complaintWords,
  ...ratingWords,
  ...churnWords,
  ...relationshipWords,
  ...planWords,
  ...segmentWords,
  ...measureWords,
};

/** A word as people of that language call it; as it is where the list or the word is not known. */
export const wordIn = (list: string, word: string, language: Language): string =>
  words[list]?.[word]?.[language] ?? word;
