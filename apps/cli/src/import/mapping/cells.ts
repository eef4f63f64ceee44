import type { Rows } from '../group-rows.js';
import { Rejected } from './rejected.js';
import type { Read } from './writing.js';
import type { CurrencyColumn, Filled } from './mapping.js';

/** Told of every value that is not taken as it stands: the field, and what was done. */
export type NoteField = (field: string, conversion: string) => void;

/** Reads one field; undefined is nothing said. @throws {Rejected} */
type ReadField = (rows: Rows, note: NoteField) => unknown;

/** The columns of a file, and which of them a mapping takes. */
export class Cells {
  /** Columns that cannot be done without and are not there, as the mapping names them. */
  readonly missing: string[] = [];
  readonly absent: string[] = [];
  readonly doubled: string[] = [];
  readonly #taken = new Set<string>();

  constructor(private readonly header: readonly string[]) {}

  get ignored(): string[] {
    return this.header.filter((name) => !this.#taken.has(name));
  }

  /** The text of a column in the first of rows; of several columns, the first that the file has. */
  text(columns: readonly string[], isRequired: boolean): (rows: Pick<Rows, 0>) => string {
    const place = this.#placeOf(columns, isRequired);
    return place === null ? () => '' : (rows) => rows[0].fields[place] ?? '';
  }

  field(filled: Filled): ReadField {
    const { origin, field } = filled;
    if (origin.from === 'const') return () => origin.value;
    if (origin.from === 'count') return (rows) => rows.length;
    const text = this.text(origin.columns, filled.required);
    const read = this.#reader(filled);
    return (rows, note) => {
      const said = text(rows);
      const trimmed = said.trim();
      if (trimmed !== said) note(field, 'trimmed');
      if (trimmed !== '')
        return fitting(
          read(rows)(trimmed, (what) => {
            note(field, what);
          }),
          filled,
        );
      return missing(filled);
    };
  }

  /** Several fields as one value, without those that nothing is said of. */
  fields(all: readonly Filled[]): (rows: Rows, note: NoteField) => Record<string, unknown> {
    const readers = all.map((filled) => [filled.field, this.field(filled)] as const);
    return (rows, note) => {
      const read = readers.map(([field, readOne]) => [field, readOne(rows, note)] as const);
      return Object.fromEntries(read.filter(([, value]) => value !== undefined));
    };
  }

  /** Amounts of a column of currencies have a reader for each of them. */
  #reader({ currency, readerFor, required }: Filled): (rows: Rows) => Read {
    if (currency === null || 'code' in currency) {
      const read = readerFor(currency?.code);
      return () => read;
    }
    const codeOf = this.#code(currency, required);
    const readers = new Map<string | undefined, Read>();
    return (rows) => {
      const code = codeOf(rows);
      const read = readers.get(code) ?? readerFor(code);
      readers.set(code, read);
      return read;
    };
  }

  /** Undefined is what amounts are reported in. */
  #code({ columns, otherwise }: CurrencyColumn, required: boolean): (rows: Rows) => string | undefined {
    const text = this.text(columns, required && otherwise === null);
    return (rows) => {
      const found = text(rows).trim();
      if (found === '' && otherwise) return otherwise.code;
      if (found === '') throw new Rejected('currency-missing');
      if (!/^[A-Z]{3}$/.test(found)) throw new Rejected('currency-not-a-code');
      return found;
    };
  }

  #placeOf(columns: readonly string[], isRequired: boolean): number | null {
    const name = columns.find((one) => this.header.includes(one));
    if (name === undefined) {
      const into = isRequired ? this.missing : this.absent;
      if (!into.includes(columns.join(' or '))) into.push(columns.join(' or '));
      return null;
    }
    this.#taken.add(name);
    const place = this.header.indexOf(name);
    if (this.header.includes(name, place + 1) && !this.doubled.includes(name)) this.doubled.push(name);
    return place;
  }
}

function fitting(value: unknown, filled: Filled): unknown {
  if (value === null) throw new Rejected(`${wordOf(filled.field)}-${filled.unfit}`);
  return value === undefined ? missing(filled) : value;
}

function missing({ field, required }: Filled): unknown {
  if (required) throw new Rejected(`${wordOf(field)}-missing`);
  return undefined;
}

/** Reasons are written as those of the domain are: `occurred-at`. */
const wordOf = (field: string) =>
  field.replaceAll('_', '-').replaceAll(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
