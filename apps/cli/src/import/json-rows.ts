import { BadInput } from '../bad-input.js';
import type { Row } from './row.js';
import { linesOf } from './text-of.js';
import { said as phrase } from '../texts/texts.js';

/** Whether a file is read as lines of JSON, by its name. */
export const isJsonLines = (file: string): boolean => /\.ndjson(\.gz)?$/.test(file);

/**
 * Streams the lines of a file of flat JSON objects (NDJSON, UTF-8, plain or gzip) as rows, the names of all members first. What a line
 * does not have is empty. Reads the file twice: only its end says which names there are.
 * @throws {BadInput} naming file and line: not an object, or one that is not flat
 */
export async function* jsonRows(file: string): AsyncGenerator<Row> {
  const names = new Set<string>();
  for await (const { said } of objectsIn(file)) for (const name of Object.keys(said)) names.add(name);
  const columns = [...names];
  yield { line: 1, raw: columns.join(), fields: columns };
  for await (const { line, raw, said } of objectsIn(file)) {
    yield { line, raw, fields: columns.map((name) => written(said[name])) };
  }
}

type Scalar = string | number | boolean | null;

interface Said {
  readonly line: number;
  readonly raw: string;
  readonly said: Readonly<Record<string, Scalar>>;
}

async function* objectsIn(file: string): AsyncGenerator<Said> {
  let line = 0;
  for await (const raw of linesOf(file)) {
    line++;
    if (raw.trim() !== '') yield { line, raw, said: flatObject(raw, `${file}:${line}`) };
  }
}

function flatObject(text: string, place: string): Said['said'] {
  const value = parsed(text, place);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new BadInput(phrase('notAJsonObject', { place }));
  const nested = Object.entries(value).find(([, one]) => typeof one === 'object' && one !== null);
  if (nested) throw new BadInput(phrase('notFlat', { place, name: nested[0] }));
  return value as Said['said']; // as was looked at
}

function parsed(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BadInput(phrase('notAJsonObject', { place }));
  }
}

const written = (value: Scalar | undefined): string =>
  value === undefined || value === null ? '' : String(value);
