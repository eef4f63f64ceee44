import { pipeline } from 'node:stream';
import { CsvError, parse, type Info } from 'csv-parse';
import { BadInput } from '../bad-input.js';
import { textOf } from './text-of.js';

/** One row of a CSV file that is well formed; what its fields mean is for a preset to say. */
export interface Row {
  /** Where the row begins; the header is line 1. */
  readonly line: number;
  /** As it stands in the file, without its line end. */
  readonly raw: string;
  /** As many as there are columns. */
  readonly fields: readonly string[];
}

/**
 * Streams the rows of a CSV file (RFC 4180, UTF-8, plain or gzip), header and empty lines left out.
 * @throws {BadInput} naming file and line: a row of another width than the header, broken quotes or bytes.
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
  throw new BadInput(`${file}:1: the file is empty; its first line must name the columns`);
}

async function* wellFormed(file: string): AsyncGenerator<Row> {
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
  return new BadInput(`${file}:${line}: ${what}`);
}
