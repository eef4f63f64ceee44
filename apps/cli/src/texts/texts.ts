import type { InEveryLanguage, Language } from '@hindsight/contracts';
import { accessTexts } from './access-texts.js';
import { answerTexts } from './answer-texts.js';
import { archiveTexts } from './archive-texts.js';
import { fileErrorTexts } from './file-error-texts.js';
import { groupTexts } from './group-texts.js';
import { historyTexts } from './history-texts.js';
import { importErrorTexts } from './import-error-texts.js';
import { importTexts } from './import-texts.js';
import { optionErrorTexts } from './option-error-texts.js';
import { parkedTexts } from './parked-texts.js';
import { progressTexts } from './progress-texts.js';
import { rebuildTexts } from './rebuild-texts.js';
import { rehearsalTexts } from './rehearsal-texts.js';
import { rejectTexts } from './reject-texts.js';
import { replayErrorTexts } from './replay-error-texts.js';
import { replayTexts } from './replay-texts.js';
import { rulesTexts } from './rules-texts.js';
import { simulationTexts } from './simulation-texts.js';
import { statusTexts } from './status-texts.js';
import { sweepTexts } from './sweep-texts.js';
import { systemErrorTexts } from './system-error-texts.js';
import { vaultTexts } from './vault-texts.js';
import { verifyTexts } from './verify-texts.js';
import { webhookTexts } from './webhook-texts.js';

/** Everything that commands say beside data, by name. A topic's texts are a file of their own, and one line here. */
export const texts = {
  ...accessTexts,
  ...answerTexts,
  ...archiveTexts,
  ...fileErrorTexts,
  ...groupTexts,
  ...historyTexts,
  ...importErrorTexts,
  ...importTexts,
  ...optionErrorTexts,
  ...parkedTexts,
  ...progressTexts,
  ...rebuildTexts,
  ...rehearsalTexts,
  ...rejectTexts,
  ...replayErrorTexts,
  ...replayTexts,
  ...rulesTexts,
  ...simulationTexts,
  ...statusTexts,
  ...sweepTexts,
  ...systemErrorTexts,
  ...vaultTexts,
  ...verifyTexts,
  ...webhookTexts,
};

export type TextName = keyof typeof texts;

/** What is filled in by name where a text has braces; what is itself said in words is said in the language of the text. */
type Values = Readonly<Record<string, string | number | InEveryLanguage>>;

/** Says a text, in the language that it has. */
export type Speak = ((name: TextName, values?: Values) => string) & { readonly language: Language };

export function speaking(language: Language): Speak {
  const speak = (name: TextName, values: Values = {}) =>
    texts[name][language].replace(/\{(\w+)\}/g, (_, key: string) => {
      const value = values[key] ?? '';
      return typeof value === 'object' ? value[language] : String(value);
    });
  return Object.assign(speak, { language });
}

/** The same in every language, for whoever does not know yet who will read it. */
export const said = (name: TextName, values?: Values): InEveryLanguage => ({
  en: speaking('en')(name, values),
  zh: speaking('zh')(name, values),
});
