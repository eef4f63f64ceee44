import {
  labelOf,
  wordIn,
  type ColumnView,
  type FigureView,
  type Language,
  type RowView,
} from '@hindsight/contracts';
import type { Columns, Row } from './measure.js';

/** Columns in a language. */
export const columnViews = (columns: Columns, language: Language): readonly ColumnView[] =>
  Object.entries(columns).map(([name, { label, unit, words }]) => ({
    name,
    label: label[language],
    unit,
    isWord: words !== undefined,
  }));

/** Single numbers under the columns that they are declared as; what was not found is null. */
export const figureViews = (columns: Columns, row: Row, language: Language): readonly FigureView[] =>
  columnViews(columns, language).map((column) => ({ ...column, value: row[column.name] ?? null }));

/** Rows with exactly the columns that they are declared to have, and what the word in them is called. */
export function rowViews(columns: Columns, rows: readonly Row[], language: Language): readonly RowView[] {
  const names = Object.keys(columns);
  const [worded, list] = Object.entries(columns)
    .map(([name, { words }]) => [name, words] as const)
    .find(([, words]) => words !== undefined) ?? [null, undefined];
  return rows.map((row) => ({
    ...Object.fromEntries(names.map((name) => [name, row[name] ?? null])),
    ...(worded !== null &&
      list !== undefined &&
      typeof row[worded] === 'string' && { label: calledIn(list, row[worded], language) }),
  }));
}

/** What rule sets say is no closed list: whoever writes one chooses its results. */
const calledIn = (list: string, word: string, language: Language): string =>
  list === 'results' ? labelOf(word, language) : wordIn(list, word, language);
