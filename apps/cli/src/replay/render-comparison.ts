import { formatMoney, money } from '@hindsight/domain';
import type {
  Comparison,
  CutoffDifference,
  Foretold,
  Matrix,
  Mover,
  OutputComparison,
  Reason,
  Side,
} from '@hindsight/replay';
import { isoOf } from '../say.js';
import { columns } from '../terminal/tables.js';
import { holdingLines } from './render-holdings.js';
import { reignLines } from './render-reigns.js';

/** A comparison for people: matrices, money, movers with their first divergence, digests. */
export function renderComparison(comparison: Comparison, currency: string): string {
  const { asOf, control, candidate, customers, outputs } = comparison;
  return [
    `${customers} customers as of ${isoOf(asOf)}; rows: control ${control.id}, columns: candidate ${candidate.id}`,
    ...outputs.map((output) =>
      [renderOutput(output, currency), ...holdingLines(comparison.holdings, output.output)].join('\n'),
    ),
    ...outcomeLines(comparison),
    ...asides(comparison),
    ...cutoffNotes(comparison.cutoffDifferences),
    ...reignLines(control),
    digestLine('control  ', control),
    digestLine('candidate', candidate),
  ].join('\n\n');
}

function renderOutput(output: OutputComparison, currency: string): string {
  const { matched, moved, matchedSpendMinor, movedSpendMinor, flips, movers } = output;
  const amount = (minor: number) => formatMoney(money(BigInt(minor), currency));
  return [
    `output ${output.output}`,
    matrixTable(output.matrix, output.results),
    `matched ${matched} customers, ${currency} ${amount(matchedSpendMinor)} lifetime net spend; ` +
      `moved ${moved}, ${currency} ${amount(movedSpendMinor)}`,
    `flips after the first result: control ${flips.control}, candidate ${flips.candidate}`,
    ...(movers.length > 0 ? ['movers with the largest spend, and when the two first differed:'] : []),
    ...(movers.length > 0 ? [moversTable(movers, amount)] : []),
  ].join('\n');
}

function matrixTable({ cells }: Matrix, results: readonly string[]): string {
  const count = (from: string, to: string) =>
    cells.find((cell) => cell.from === from && cell.to === to)?.customers ?? 0;
  return columns(
    ['control ╲ candidate', ...results],
    results.map((from) => [from, ...results.map((to) => count(from, to))]),
  );
}

function moversTable(movers: readonly Mover[], amount: (minor: number) => string): string {
  return columns(
    ['customer', 'from → to', 'spend', 'first differed', 'control said, by', 'candidate said, by'],
    movers.map(({ customerId, from, to, spendMinor, firstDivergence: { at, control, candidate } }) => [
      customerId,
      `${from} → ${to}`,
      amount(spendMinor),
      isoOf(at).slice(0, 16),
      reason(control),
      reason(candidate),
    ]),
  );
}

const reason = ({ result, rule, features }: Reason) =>
  [
    `${result ?? 'nothing'}, ${rule ?? 'nothing'}`,
    ...Object.entries(features).map(([name, value]) => `${name} ${value}`),
  ].join('\n');

function outcomeLines({ outcome }: Comparison): string[] {
  if (!outcome) return [];
  const { kind, days, output, label } = outcome;
  const what = kind === 'churned' ? `a departure within ${days} days` : `no purchase for ${days} days`;
  const row = (side: string, told: Foretold) => [
    ...[side, `${told.right} of ${told.alarms}`, share(told.precision), `${told.warned} of ${told.cases}`],
    ...[share(told.recall), told.medianLeadDays === null ? '' : told.medianLeadDays.toFixed(1), told.open],
  ];
  const head = [
    '',
    'alarms right',
    'precision',
    'cases warned of',
    'recall',
    'median lead, days',
    'too young',
  ];
  const rows = [row('control', outcome.control), row('candidate', outcome.candidate)];
  return [`${output}=${label} as a warning of ${what}\n${columns(head, rows)}`];
}

const share = (part: number | null) => (part === null ? '' : `${(100 * part).toFixed(1)} %`);

function asides({ onlyInControl, onlyInCandidate, withoutResults }: Comparison): string[] {
  const lists: [string, readonly string[]][] = [
    ['only the control has', onlyInControl],
    ['only the candidate has', onlyInCandidate],
    ['without named results on both sides', withoutResults],
  ];
  return lists.filter(([, ids]) => ids.length > 0).map(([what, ids]) => `${what}: ${ids.join(', ')}`);
}

function cutoffNotes(differences: readonly CutoffDifference[]): string[] {
  if (differences.length === 0) return [];
  const head = `the control published ${differences.length} cut-offs that its history would give otherwise now:`;
  const lines = differences.map(
    ({ version, instant, population, cut, computed, published }) =>
      `  ${version === undefined ? '' : `@${version} `}${isoOf(instant)} ${population}.${cut}: published ${published ?? 'nothing'}, computed ${computed ?? 'nothing'}`,
  );
  return [[head, ...lines].join('\n')];
}

const digestLine = (name: string, { id, hash, digest, changes }: Side) =>
  `${name} ${id} #${hash.slice(0, 12)}: ${changes} changes${digest === null ? '' : `, digest ${digest}`}`;
