import { currencyExponent } from '@hindsight/domain';
import type { ComparedRuns, Comparison, MovedCustomer } from '@hindsight/replay';
import { isoOf } from '../say.js';
import { csvLines, csvOf, type Cell } from './csv.js';

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

/** The columns of `moversCsv`, with their types in the words of DuckDB. */
export const moverColumns = (currency: string): Readonly<Record<string, string>> => ({
  ...{ output: 'VARCHAR', customer: 'VARCHAR', control: 'VARCHAR', candidate: 'VARCHAR' },
  ...{ [`net_spend_${currency}`]: 'DOUBLE', first_differed: 'TIMESTAMPTZ' },
  ...{
    control_result: 'VARCHAR',
    control_rule: 'VARCHAR',
    candidate_result: 'VARCHAR',
    candidate_rule: 'VARCHAR',
  },
});

/** Everybody who moved, by customer id, with both reasons at the first divergence; piece by piece, however many they are. */
export async function* moversCsv(moved: ComparedRuns['moved'], currency: string): AsyncGenerator<string> {
  yield csvOf(Object.keys(moverColumns(currency)), []);
  for await (const some of moved) yield csvLines(some.map((one) => moverRow(one, currency)));
}

function moverRow(moved: MovedCustomer, currency: string): Cell[] {
  const { output, customerId, from, to, spendMinor, divergedAt, control, candidate } = moved;
  return [
    ...[output, customerId, from, to, major(spendMinor, currency), isoOf(divergedAt)],
    ...[control.result, control.rule, candidate.result, candidate.rule],
  ];
}

const major = (minor: number, currency: string) => minor / 10 ** currencyExponent(currency);
