import { languages, type Language } from '@hindsight/contracts';
import { InvalidArgumentError, Option } from 'commander';
import { labelFrom, outcomeFrom, type KnownAt, type OutcomeAsked } from '@hindsight/replay';
import { BadInput } from '../bad-input.js';
import { parseInstant } from '../import/instant.js';
import { said } from '../texts/texts.js';

/** An instant with its offset, or a date, which means its midnight in UTC; in ms. */
export function parseAsOf(text: string): number {
  const instant = parseInstant(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : text);
  if (!instant) throw new InvalidArgumentError('Expected 2011-06-01 or 2011-06-01T12:00:00Z.');
  return instant.getTime();
}

/** A position of the log, or an instant as `parseAsOf` reads it. */
export function parseKnownAt(text: string): KnownAt {
  return /^\d{1,18}$/.test(text) ? { position: BigInt(text) } : { recordedAt: parseAsOf(text) };
}

/** A position of the log. */
export function parsePosition(text: string): bigint {
  if (/^\d{1,18}$/.test(text)) return BigInt(text);
  throw new InvalidArgumentError('Expected a position of the log, such as 22408405.');
}

/** `churned:90` or `no-purchase:180`. */
export function parseOutcome(text: string): Pick<OutcomeAsked, 'kind' | 'days'> {
  const outcome = outcomeFrom(text);
  if (outcome) return outcome;
  throw new InvalidArgumentError('Expected churned:DAYS or no-purchase:DAYS, such as churned:90.');
}

/** `output=label` */
export function parseLabel(text: string): Pick<OutcomeAsked, 'output' | 'label'> {
  const label = labelFrom(text);
  if (label) return label;
  throw new InvalidArgumentError('Expected OUTPUT=RESULT, such as stage=流失期.');
}

/** The two above together. @throws {BadInput} one without the other */
export function outcomeOf({
  outcome,
  label,
}: {
  readonly outcome?: Pick<OutcomeAsked, 'kind' | 'days'>;
  readonly label?: Pick<OutcomeAsked, 'output' | 'label'>;
}): OutcomeAsked | undefined {
  if (!outcome && !label) return undefined;
  if (outcome && label) return { ...outcome, ...label };
  throw new BadInput(said('bothOutcomeAndLabel'));
}

/** Of the whole program: what it says to people, and what reports open in, which always have both languages. */
export const languageOption = (usual: Language): Option =>
  new Option('--lang <language>', 'of what is said to people, and the one that reports open in')
    .choices(languages)
    .env('HINDSIGHT_LANG')
    .default(usual);

export function positiveWhole(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('Expected a whole number above 0.');
  return Number(text);
}

/** The revision of a stream, from 0. */
export function parseRevision(text: string): bigint {
  if (!/^\d{1,18}$/.test(text)) throw new InvalidArgumentError('Expected a revision, such as 3.');
  return BigInt(text);
}

/** What people are told later: 1 to 1000 characters. */
export function parseWords(text: string): string {
  if (/^[^\p{Cc}\p{Cs}]{1,1000}$/u.test(text)) return text;
  throw new InvalidArgumentError('Expected a text of 1 to 1000 characters on one line.');
}

/** SHA-256 as it is printed. */
export function parseDigest(text: string): string {
  if (/^[0-9a-f]{64}$/.test(text)) return text;
  throw new InvalidArgumentError('Expected a digest: 64 of 0-9 a-f.');
}

/** Of `--purpose`, wherever customers are shown. */
export const purposeSays = 'what it is read for; written down with who reads it';
