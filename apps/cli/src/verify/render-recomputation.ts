import type { Language } from '@hindsight/contracts';
import { columns } from '../terminal/tables.js';
import { speaking, type Speak } from '../texts/texts.js';
import { hasMoved, type CutoffDriftAt, type DriftOfRuleSet, type Recomputation } from './recomputation.js';

/** Drift for people: a line a rule set, and below it a table of what would be otherwise now. */
export function renderRecomputation({ asOf, ruleSets, parked }: Recomputation, language: Language): string {
  const speak = speaking(language);
  return [
    speak('cutoffsNow', { at: asOf ?? speak('noClosedDay') }),
    ...ruleSets.flatMap((one) => linesOf(one, asOf, speak)),
    ...(parked.length > 0
      ? [`  ${speak('withoutParked', { count: parked.length, ids: parked.join(', ') })}`]
      : []),
  ].join('\n');
}

function linesOf(
  { ruleSet, asOf: last, cutoffs, differing, largest }: DriftOfRuleSet,
  asOf: string | null,
  speak: Speak,
): string[] {
  const cited = ruleSet.replace(/(#.{12}).*/, '$1');
  const name = last === asOf ? cited : speak('until', { name: cited, at: last });
  if (cutoffs.length === 0) return [`  ${speak('noCutoffs', { name })}`];
  const count = cutoffs.length;
  if (!largest) return [`  ${speak('cutoffsSame', { name, count })}`];
  const { instant: at, population, cut } = largest;
  const share = shareOf(largest, speak) || speak('onlyOneThere');
  return [
    `  ${speak('cutoffsDiffer', { name, count, differing, at, cut: `${population}.${cut}`, share })}`,
    tableOf(cutoffs.filter(hasMoved), speak),
  ];
}

const tableOf = (moved: readonly CutoffDriftAt[], speak: Speak) =>
  columns(
    [
      ...(['instant', 'cut', 'published', 'computedNow', 'difference'] as const).map((name) => speak(name)),
      ...['', speak('onOtherSide')],
    ],
    moved.map((one) => [
      ...[one.instant, `${one.population}.${one.cut}`],
      ...[numeral(one.published, speak), numeral(one.computed, speak)],
      one.difference === null ? '' : signed(one.difference),
      ...[shareOf(one, speak), one.otherSide ?? ''],
    ]),
  );

const numeral = (value: number | null, speak: Speak) => (value === null ? speak('nothing') : String(value));

/** Differences of doubles have digits that nobody published. */
const signed = (value: number) => `${value > 0 ? '+' : ''}${Number(value.toPrecision(12))}`;

function shareOf({ difference, relative }: CutoffDriftAt, speak: Speak): string {
  if (difference === null) return '';
  return relative === null ? speak('fromZero') : `${relative > 0 ? '+' : ''}${(100 * relative).toFixed(1)} %`;
}
