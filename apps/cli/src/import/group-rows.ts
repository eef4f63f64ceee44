import type { Row } from './row.js';

/** Rows that are read as one: the first has what is said once, the others are lines of it. */
export type Rows = readonly [Row, ...Row[]];

/**
 * Puts together rows that follow each other with the same key; those whose key is empty stay alone.
 * @param keyOf null: every row stays alone
 */
export async function* grouped(
  rows: AsyncIterable<Row>,
  keyOf: ((row: Row) => string) | null,
): AsyncGenerator<Rows> {
  let openKey = '';
  let open: Row[] = [];
  for await (const row of rows) {
    const key = keyOf?.(row) ?? '';
    if (key === '' || key !== openKey) {
      yield* asRows(open);
      open = [];
    }
    openKey = key;
    open.push(row);
  }
  yield* asRows(open);
}

const asRows = ([first, ...others]: readonly Row[]): Rows[] => (first ? [[first, ...others]] : []);

/** As they stand in the file; the line is that of the first. */
export const asOne = (rows: Rows): Pick<Row, 'line' | 'raw'> => ({
  line: rows[0].line,
  raw: rows.map(({ raw }) => raw).join('\n'),
});
