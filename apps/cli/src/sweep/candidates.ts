import {
  checkRuleSet,
  findParameter,
  isWritable,
  parametersOf,
  withValues,
  type RuleSet,
  type Setting,
} from '@hindsight/rules';
import { BadInput } from '../bad-input.js';
import { FileRefused, problemsOf } from '../rule-set-file.js';
import type { Variation } from './values.js';
import { said } from '../texts/texts.js';

/** A rule set that is tried. */
export interface SweepCandidate {
  /** The file that it comes from. */
  readonly file: string;
  /** What was put in its place, by path of the parameter. */
  readonly settings: Readonly<Record<string, string>>;
  readonly ruleSet: RuleSet;
  readonly text: string;
}

export interface SweepFile {
  readonly file: string;
  readonly text: string;
  readonly ruleSet: RuleSet;
}

const most = 1000;

/**
 * Every combination of values in every file.
 * @throws {BadInput} a path that is no parameter, or that several are meant by; a value that the rule set cannot have; more than 1000
 */
export function candidatesOf(
  files: readonly SweepFile[],
  variations: readonly Variation[],
): readonly SweepCandidate[] {
  const count = variations.reduce((product, { values }) => product * values.length, files.length);
  if (count > most) throw new BadInput(said('tooManyCandidates', { count, most }));
  return files.flatMap((file) => {
    const settings = variations.map((variation) => settingsOf(file, variation));
    return combinations(settings).map((chosen) => candidateOf(file, chosen));
  });
}

function settingsOf({ file, text }: SweepFile, { path, values }: Variation): readonly Setting[] {
  const parameter = findParameter(parametersOf(text), path);
  if ('message' in parameter)
    throw new BadInput(said('noSuchParameter', { path, file, why: parameter.message }));
  return values.map((value) => {
    if (!isWritable(parameter, value)) {
      const expected = said(parameter.kind === 'duration' ? 'aDuration' : 'someNumber');
      const stands = { parameter: parameter.path, written: parameter.written };
      throw new BadInput(said('valueUnfit', { path, value, expected, ...stands }));
    }
    return { parameter, value };
  });
}

function combinations(choices: readonly (readonly Setting[])[]): readonly (readonly Setting[])[] {
  return choices.reduce<readonly (readonly Setting[])[]>(
    (sofar, values) => sofar.flatMap((one) => values.map((value) => [...one, value])),
    [[]],
  );
}

function candidateOf({ file, text: source }: SweepFile, chosen: readonly Setting[]): SweepCandidate {
  const text = withValues(source, chosen);
  const settings = Object.fromEntries(chosen.map(({ parameter: { path }, value }) => [path, value]));
  const checked = checkRuleSet(text);
  if (checked.ok) return { file, settings, ruleSet: checked.ruleSet, text };
  const chosenValues = Object.entries(settings).map(([path, value]) => `${path}=${value}`);
  const problems = problemsOf(text, file, checked.problems);
  throw new FileRefused(
    checked.problems,
    said('fileWithValues', { file, values: chosenValues.join(', '), problems }),
  );
}
