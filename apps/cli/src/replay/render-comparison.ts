import type { Language } from '@hindsight/contracts';
import { formatMoney, money } from '@hindsight/domain';
import type {
  Comparison,
  CutoffDifference,
  Matrix,
  Mover,
  OutputComparison,
  Reason,
  Side,
} from '@hindsight/replay';
import { isoOf } from '../say.js';
import { columns } from '../terminal/tables.js';
import { speaking, type Speak } from '../texts/texts.js';
import { holdingLines } from './render-holdings.js';
import { outcomeLines } from './render-outcome.js';
import { reignLines } from './render-reigns.js';

/** A comparison for people: matrices, money, movers with their first divergence, digests. */
export function renderComparison(comparison: Comparison, currency: string, language: Language): string {
  const speak = speaking(language);
  const { asOf, control, candidate, customers, outputs } = comparison;
  return [
    speak('compared', { customers, at: isoOf(asOf), control: control.id, candidate: candidate.id }),
    ...outputs.map((output) =>
      [
        renderOutput(output, currency, speak),
        ...holdingLines(comparison.holdings, output.output, speak),
      ].join('\n'),
    ),
    ...outcomeLines(comparison, speak),
    ...asides(comparison, speak),
    ...cutoffNotes(comparison.cutoffDifferences, speak),
    ...reignLines(control, speak),
    // One under the other where they are as wide.
    digestLine(speak('control').padEnd(speak('candidate').length), control, speak),
    digestLine(speak('candidate'), candidate, speak),
  ].join('\n\n');
}

function renderOutput(output: OutputComparison, currency: string, speak: Speak): string {
  const { matched, moved, flips, movers } = output;
  const amount = (minor: number) => formatMoney(money(BigInt(minor), currency));
  const [matchedSpend, movedSpend] = [amount(output.matchedSpendMinor), amount(output.movedSpendMinor)];
  return [
    speak('output', { output: output.output }),
    matrixTable(output.matrix, output.results, speak),
    speak('matched', { matched, moved, currency, matchedSpend, movedSpend }),
    speak('flips', { control: flips.control, candidate: flips.candidate }),
    ...(movers.length > 0 ? [speak('moversHead'), moversTable(movers, amount, speak)] : []),
  ].join('\n');
}

function matrixTable({ cells }: Matrix, results: readonly string[], speak: Speak): string {
  const count = (from: string, to: string) =>
    cells.find((cell) => cell.from === from && cell.to === to)?.customers ?? 0;
  return columns(
    [speak('sides'), ...results],
    results.map((from) => [from, ...results.map((to) => count(from, to))]),
  );
}

const moversHead = [
  ...(['customerHead', 'fromTo', 'spend', 'firstDiffered', 'controlSaid', 'candidateSaid'] as const),
];

function moversTable(movers: readonly Mover[], amount: (minor: number) => string, speak: Speak): string {
  return columns(
    moversHead.map((name) => speak(name)),
    movers.map(({ customerId, from, to, spendMinor, firstDivergence: { at, control, candidate } }) => [
      customerId,
      `${from} → ${to}`,
      amount(spendMinor),
      isoOf(at).slice(0, 16),
      reason(control, speak),
      reason(candidate, speak),
    ]),
  );
}

const reason = ({ result, rule, features }: Reason, speak: Speak) =>
  [
    `${result ?? speak('nothing')}, ${rule ?? speak('nothing')}`,
    ...Object.entries(features).map(([name, value]) => `${name} ${value}`),
  ].join('\n');

function asides({ onlyInControl, onlyInCandidate, withoutResults }: Comparison, speak: Speak): string[] {
  const lists = [
    ['onlyControl', onlyInControl],
    ['onlyCandidate', onlyInCandidate],
    ['withoutResults', withoutResults],
  ] as const;
  return lists.filter(([, ids]) => ids.length > 0).map(([name, ids]) => speak(name, { ids: ids.join(', ') }));
}

function cutoffNotes(differences: readonly CutoffDifference[], speak: Speak): string[] {
  if (differences.length === 0) return [];
  const lines = differences.map(({ version, instant, population, cut, ...said }) => {
    const where = `${version === undefined ? '' : `@${version} `}${isoOf(instant)} ${population}.${cut}`;
    const published = said.published ?? speak('nothing');
    const computed = said.computed ?? speak('nothing');
    return `  ${speak('otherCutoff', { where, published, computed })}`;
  });
  return [[speak('otherCutoffs', { count: differences.length }), ...lines].join('\n')];
}

const digestLine = (side: string, { id, hash, digest, changes: count }: Side, speak: Speak) =>
  speak('digestOf', { side, id, hash: hash.slice(0, 12), count }) +
  (digest === null ? '' : speak('digest', { digest }));
