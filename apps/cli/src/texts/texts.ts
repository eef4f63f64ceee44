import type { Language } from '@hindsight/contracts';
import { answerTexts } from './answer-texts.js';
import { historyTexts } from './history-texts.js';
import { replayTexts } from './replay-texts.js';
import { verifyTexts } from './verify-texts.js';

/** Everything that commands with `--lang` say beside data, by name. A topic's texts are a file of their own, and one line here. */
export const texts = { ...answerTexts, ...historyTexts, ...replayTexts, ...verifyTexts };

type TextName = keyof typeof texts;

/** Says a text; what stands in braces in it is filled in by name. */
export type Speak = (name: TextName, values?: Readonly<Record<string, string | number>>) => string;

export const speaking =
  (language: Language): Speak =>
  (name, values = {}) =>
    texts[name][language].replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? ''));
