import { columns } from '../terminal/tables.js';
import { hasMoved, type CutoffDriftAt, type DriftOfRuleSet, type Recomputation } from './recomputation.js';

/** Drift for people: a line a rule set, and below it a table of what would be otherwise now. */
export function renderRecomputation({ asOf, ruleSets, parked }: Recomputation): string {
  return [
    `published cut-offs, which stay, and what the log would give for them now, as of ${asOf ?? 'no closed day'}`,
    ...ruleSets.flatMap((one) => linesOf(one, asOf)),
    ...(parked.length > 0 ? [`  without ${parked.length} parked: ${parked.join(', ')}`] : []),
  ].join('\n');
}

function linesOf({ ruleSet, asOf: last, cutoffs, differing, largest }: DriftOfRuleSet, asOf: string | null) {
  const name = ruleSet.replace(/(#.{12}).*/, '$1') + (last === asOf ? '' : ` until ${last}`);
  if (cutoffs.length === 0) return [`  ${name}: no cut-offs`];
  if (!largest) return [`  ${name}: all ${cutoffs.length} cut-offs as published`];
  const { instant, population, cut } = largest;
  return [
    `  ${name}: ${differing} of ${cutoffs.length} cut-offs differ, ` +
      `most ${population}.${cut} at ${instant}: ${shareOf(largest) || 'only one of the two is there'}`,
    tableOf(cutoffs.filter(hasMoved)),
  ];
}

const head = ['instant', 'cut', 'published', 'computed now', 'difference', '', 'on the other side'];

const tableOf = (moved: readonly CutoffDriftAt[]) =>
  columns(
    head,
    moved.map((one) => [
      ...[one.instant, `${one.population}.${one.cut}`, numeral(one.published), numeral(one.computed)],
      ...[one.difference === null ? '' : signed(one.difference), shareOf(one), one.otherSide ?? ''],
    ]),
  );

const numeral = (value: number | null) => (value === null ? 'nothing' : String(value));

/** Differences of doubles have digits that nobody published. */
const signed = (value: number) => `${value > 0 ? '+' : ''}${Number(value.toPrecision(12))}`;

function shareOf({ difference, relative }: CutoffDriftAt): string {
  if (difference === null) return '';
  return relative === null ? 'from 0' : `${relative > 0 ? '+' : ''}${(100 * relative).toFixed(1)} %`;
}
