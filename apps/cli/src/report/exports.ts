import { currencyExponent } from '@hindsight/domain';
import type { Comparison, Reason } from '@hindsight/replay';
import { isoOf } from '../say.js';
import { csvOf } from './csv.js';

/** Every cell of every matrix, month ends first. */
export function matrixCsv({ outputs }: Comparison, currency: string): string {
  const rows = outputs.flatMap(({ output, monthEnds, matrix }) =>
    [...monthEnds, matrix].flatMap(({ at, cells }) =>
      cells.map((cell) => [
        output,
        isoOf(at),
        cell.from,
        cell.to,
        cell.customers,
        major(cell.spendMinor, currency),
      ]),
    ),
  );
  return csvOf(['output', 'at', 'control', 'candidate', 'customers', `net_spend_${currency}`], rows);
}

/** The movers that are named, by value, with the reasons of both sides at their first divergence. */
export function moversCsv({ outputs }: Comparison, currency: string): string {
  const rows = outputs.flatMap(({ output, movers }) =>
    movers.map(({ customerId, from, to, spendMinor, firstDivergence: { at, control, candidate } }) => [
      ...[output, customerId, from, to, major(spendMinor, currency), isoOf(at)],
      ...[...reason(control), ...reason(candidate)],
    ]),
  );
  const reasons = ['control', 'candidate'].flatMap((side) =>
    ['result', 'rule', 'features'].map((what) => `${side}_${what}`),
  );
  const head = ['output', 'customer', 'control', 'candidate', `net_spend_${currency}`, 'first_differed'];
  return csvOf([...head, ...reasons], rows);
}

const reason = ({ result, rule, features }: Reason) => [
  result,
  rule,
  Object.entries(features)
    .map(([name, value]) => `${name}=${value}`)
    .join('; '),
];

const major = (minor: number, currency: string) => minor / 10 ** currencyExponent(currency);
