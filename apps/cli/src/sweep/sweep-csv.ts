import { csvOf } from '../report/csv.js';
import type { SweepTable } from './sweep-table.js';

/** A row for each candidate. */
export function sweepCsv({ parameters, measures, rows }: SweepTable): string {
  const head = ['number', 'file', ...parameters, ...measures.map(({ name }) => name), 'on_front'];
  return csvOf(
    head,
    rows.map(({ number, file, settings, figures, onFront }) => [
      ...[number, file, ...settings, ...figures, String(onFront)],
    ]),
  );
}
