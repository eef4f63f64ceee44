import { BadInput } from '../bad-input.js';
import { csvRows } from './csv-rows.js';
import { isJsonLines, jsonRows } from './json-rows.js';
import type { Row } from './row.js';
import { said } from '../texts/texts.js';

/**
 * Streams the rows of a file, but for the one that names the columns.
 * @throws {BadInput} naming file and line: what is malformed
 */
export async function* rowsOf(file: string): AsyncGenerator<Row> {
  let header = true;
  for await (const row of wellFormed(file)) {
    if (!header) yield row;
    header = false;
  }
}

/** The row that names the columns. @throws {BadInput} an empty file, or one that cannot be read. */
export async function headerOf(file: string): Promise<Row> {
  for await (const row of wellFormed(file)) return row;
  throw new BadInput(said('emptyFile', { file }));
}

const wellFormed = (file: string) => (isJsonLines(file) ? jsonRows(file) : csvRows(file));
