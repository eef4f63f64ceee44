import type { InEveryLanguage } from '@hindsight/contracts';
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import {
  checkRuleSet,
  chineseProblems,
  renderProblems,
  type Problem,
  type ProblemWords,
  type RuleSet,
} from '@hindsight/rules';
import { BadInput, messageOf } from './bad-input.js';
import { said } from './texts/texts.js';

/** A rule set file that passed every check, and what the check warns about. */
export interface CheckedFile {
  readonly ruleSet: RuleSet;
  /** As it was read. */
  readonly text: string;
  readonly warnings: readonly Problem[];
  /** The warnings with their source lines, for people. */
  readonly rendered: InEveryLanguage;
}

/** A file is not what it should be: all problems at once, each with file, line and column. */
export class FileRefused extends BadInput {
  constructor(
    readonly problems: readonly Problem[],
    rendered: InEveryLanguage | string,
  ) {
    super(rendered);
  }
}

/**
 * Reads and checks a rule set file; `-` is standard input.
 * @throws {BadInput} it cannot be read. @throws {FileRefused} it does not pass.
 */
export async function readRuleSetFile(file: string): Promise<CheckedFile> {
  const source = await readText(file);
  const checked = checkRuleSet(source);
  const name = nameOf(file);
  if (!checked.ok) throw new FileRefused(checked.problems, problemsOf(source, name, checked.problems));
  const { ruleSet, warnings } = checked;
  return { ruleSet, text: source, warnings, rendered: problemsOf(source, name, warnings) };
}

const chinese = chineseProblems();

/** Problems with their lines of the source. @param words in Chinese; unless given, those of the check of rule sets */
export const problemsOf = (
  source: string,
  name: string,
  problems: readonly Problem[],
  words: ProblemWords = chinese,
): InEveryLanguage => ({
  en: renderProblems(source, name, problems),
  zh: renderProblems(source, name, problems, words),
});

/** How messages call a file. */
export const nameOf = (file: string): string => (file === '-' ? '<stdin>' : file);

/** @throws {BadInput} it cannot be read. */
export async function readText(file: string): Promise<string> {
  try {
    return file === '-' ? await text(process.stdin) : await readFile(file, 'utf8');
  } catch (error) {
    throw new BadInput(said('cannotBeRead', { place: file, why: messageOf(error) }));
  }
}
