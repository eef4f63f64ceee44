import type { EntitySchema, EntitySchemaColumnOptions } from 'typeorm';

/** A row as COPY takes it: an instant may be milliseconds since 1970, which may be infinite. */
export type Copied<Row> = { readonly [K in keyof Row]: Date extends Row[K] ? Row[K] | number : Row[K] };

/** Rows in PostgreSQL's text format of COPY. */
export interface RowsAsText {
  /** Their names, in the order of the text. */
  readonly columns: readonly string[];
  readonly pieces: Generator<Buffer>;
}

const rowsAPiece = 1000;

/** Spells rows as the mapping of their table has its columns. */
export function rowsAsText<Row extends object>(
  table: EntitySchema<Row>,
  rows: readonly Copied<Row>[],
): RowsAsText {
  const columns = Object.entries<EntitySchemaColumnOptions | undefined>(table.options.columns);
  const spelled = columns.flatMap(([property, column]) =>
    column ? [{ property, spell: spellingOf(column) }] : [],
  );
  const names = columns.map(([property, column]) => column?.name ?? property);
  return { columns: names, pieces: piecesOf(spelled, rows) };
}

interface Spelled {
  readonly property: string;
  readonly spell: (value: unknown) => string;
}

function* piecesOf(columns: readonly Spelled[], rows: readonly object[]): Generator<Buffer> {
  for (let start = 0; start < rows.length; start += rowsAPiece) {
    let text = '';
    for (const row of rows.slice(start, start + rowsAPiece)) text += lineOf(columns, row);
    yield Buffer.from(text);
  }
}

function lineOf(columns: readonly Spelled[], row: object): string {
  const values = row as Readonly<Record<string, unknown>>; // its properties are those of the mapping
  let line = '';
  for (const { property, spell } of columns) {
    const value = values[property];
    line += `\t${value === null || value === undefined ? '\\N' : spell(value)}`;
  }
  return `${line.slice(1)}\n`;
}

const spellingOf = ({ type }: EntitySchemaColumnOptions): Spelled['spell'] => {
  if (type === 'timestamptz') return instantText;
  if (type === 'jsonb') return (value) => escaped(JSON.stringify(value));
  return (value) => escaped(String(value));
};

function instantText(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  const ms = Number(value);
  if (Number.isFinite(ms)) return new Date(ms).toISOString();
  return ms < 0 ? '-infinity' : 'infinity';
}

/** What means something to COPY, by what stands for it. */
const signs: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

const escaped = (text: string): string =>
  /[\\\t\n\r]/.test(text) ? text.replaceAll(/[\\\t\n\r]/g, (sign) => signs[sign] ?? sign) : text;
