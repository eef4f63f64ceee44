import type { Language } from '@hindsight/contracts';
import { speaking, type Speak } from '../texts/texts.js';
import type { Difference } from './first-difference.js';
import type { VerifiedRuleSet, Verification } from './verify.js';

/** A verification for people: a line a rule set, whatever differs below it, who is parked. */
export function renderVerification(
  { identical, asOf, ruleSets, parked }: Verification,
  language: Language,
): string {
  const speak = speaking(language);
  return [
    speak(identical ? 'sameTables' : 'otherTables', { at: asOf ?? speak('noClosedDay') }),
    ...ruleSets.flatMap((one) => linesOf(one, asOf, speak)),
    ...parked.map(({ customerId: id, reason }) => `  ${speak('parkedBecause', { id, reason })}`),
  ].join('\n');
}

function linesOf(
  { ruleSet, asOf: last, identical, live, replayed, firstDifference }: VerifiedRuleSet,
  asOf: string | null,
  speak: Speak,
): string[] {
  const cited = ruleSet.replace(/(#.{12}).*/, '$1');
  const name = last === asOf ? cited : speak('until', { name: cited, at: last });
  const [mine, others] = [live, replayed].map(({ changes: count, digest }) => ({ name, count, digest }));
  if (identical) return [`  ${speak('sameChanges', mine)}`];
  return [
    `  ${speak('liveChanges', mine)}`,
    `  ${' '.repeat(name.length)}  ${speak('logChanges', others)}`,
    ...differenceLines(firstDifference, speak),
  ];
}

const differenceLines = (difference: Difference | null, speak: Speak): string[] =>
  [
    speak('firstDifference', { where: difference?.customerId ?? speak('onlyCutoffs') }),
    ...(difference?.onlyLive ?? []).map((line) => speak('onlyLive', { line })),
    ...(difference?.onlyReplayed ?? []).map((line) => speak('onlyReplayed', { line })),
  ].map((line) => `    ${line}`);
