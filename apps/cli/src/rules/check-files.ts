import type { Language } from '@hindsight/contracts';
import type { Problem } from '@hindsight/rules';
import { BadInput } from '../bad-input.js';
import { nameOf, readRuleSetFile, FileRefused } from '../rule-set-file.js';
import { said, speaking } from '../texts/texts.js';

/** What the check of one file found. This is what `rules check --json` prints: editors read it, so keys only ever join. */
interface FileReport {
  /** As it was given; `<stdin>` for `-`. */
  readonly file: string;
  /** Whether it may be used; warnings do not stand in its way. */
  readonly ok: boolean;
  /** Null unless `ok`. */
  readonly id: string | null;
  /** SHA-256 of what the file means; null unless `ok`. */
  readonly hash: string | null;
  /** By place. Lines and columns count from 1, columns in UTF-16 code units. */
  readonly problems: readonly Problem[];
}

/** A report, and what people read instead of it. */
export interface CheckedText {
  readonly report: FileReport;
  readonly text: string;
}

/** Checks files one after the other, all of them, whatever is wrong with the first. */
export async function checkFiles(
  files: readonly string[],
  language: Language,
): Promise<readonly CheckedText[]> {
  if (files.filter((file) => file === '-').length > 1) throw new BadInput(said('standardInputOnce'));
  const found: CheckedText[] = [];
  for (const file of files) found.push(await checkFile(file, language));
  return found;
}

async function checkFile(given: string, language: Language): Promise<CheckedText> {
  const file = nameOf(given);
  try {
    const { ruleSet, warnings, rendered } = await readRuleSetFile(given);
    const { id, hash } = ruleSet;
    const report = { file, ok: true, id, hash, problems: warnings };
    const ok = speaking(language)('fileOk', { file, id, hash });
    const warned = rendered[language];
    return { report, text: `${warned}${warned && '\n'}${ok}\n` };
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return {
      report: { file, ok: false, id: null, hash: null, problems: error.problems },
      text: error.text[language],
    };
  }
}
