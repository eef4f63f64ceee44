import type { InEveryLanguage } from '@hindsight/contracts';
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { checkRuleSet, renderProblems, type Problem, type RuleSet } from '@hindsight/rules';
import { BadInput, messageOf } from './bad-input.js';
import { said } from './texts/texts.js';

/** A rule set file that passed every check, and what the check warns about. */
export interface CheckedFile {
  readonly ruleSet: RuleSet;
  /** As it was read. */
  readonly text: string;
  readonly warnings: readonly Problem[];
  /** The warnings with their source lines, for people. */
  readonly rendered: string;
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
  if (!checked.ok) throw new FileRefused(checked.problems, renderProblems(source, name, checked.problems));
  const { ruleSet, warnings } = checked;
  return { ruleSet, text: source, warnings, rendered: renderProblems(source, name, warnings) };
}

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
