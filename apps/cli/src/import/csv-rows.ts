import { pipeline } from 'node:stream';
import { CsvError, parse, type Info } from 'csv-parse';
import { BadInput } from '../bad-input.js';
import { said } from '../texts/texts.js';
import type { Row } from './row.js';
import { textOf } from './text-of.js';

/**
 * Streams the rows of a CSV file (RFC 4180, UTF-8, plain or gzip), its header among them, empty lines left out.
 * @throws {BadInput} naming file and line: a row of another width than the header, broken quotes or bytes.
 */
export async function* csvRows(file: string): AsyncGenerator<Row> {
  const parser = parse({ info: true, raw: true, skipEmptyLines: true });
  try {
    for await (const parsed of pipeline(textOf(file), parser, () => undefined)) yield toRow(parsed as Parsed);
  } catch (error) {
    throw error instanceof CsvError ? malformed(file, error) : error;
  }
}

/** What csv-parse yields with `info` and `raw`. */
interface Parsed {
  readonly record: string[];
  readonly raw: string;
  readonly info: Info;
}

function toRow({ record, raw, info }: Parsed): Row {
  const text = raw.replace(/^[\r\n]+|\r?\n?$/g, '');
  return { line: info.lines - (text.split('\n').length - 1), raw: text, fields: record };
}

function malformed(file: string, error: CsvError): BadInput {
  const line = typeof error['lines'] === 'number' ? error['lines'] : 1;
  const [what = error.message] = error.message.split(/,? (?:on|at) line /);
  return new BadInput(said('csvMalformed', { place: `${file}:${line}`, what }));
}
