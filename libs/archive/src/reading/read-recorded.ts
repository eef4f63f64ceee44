import { Texts, type ColumnField } from '@hindsight/rules';
import type { DuckDBDataChunk } from '@duckdb/node-api';
import type { Database } from '../database.js';
import { order } from '../write-segment.js';
import { changesHistorySql, isId, kindSql, storedSql } from './column-sql.js';
import type { Customers } from './make-effective.js';
import { rowsFor, type Column, type Rows } from './rows.js';

/** What `effectiveHistory` compares. */
const compared: readonly ColumnField[] = [
  { name: 'orderId', kind: 'text' },
  { name: 'complaintId', kind: 'text' },
];

/** Events as they were recorded, in columns. */
export interface Recorded {
  readonly customers: Customers;
  readonly rows: Rows;
  readonly dictionary: Texts;
  /** The first reason for which rules cannot read a customer, by place. */
  readonly unreadable: ReadonlyMap<number, string>;
}

/** What is read: SQL of a table with the columns of the archive. */
export interface Source {
  readonly sql: string;
  /** By (customer, occurred_at, revision) as it lies. */
  readonly isSorted: boolean;
}

/** Reads the fields that the archive has of `fields`. Besides: those that tell what a correction corrects. */
export async function readRecorded(
  database: Database,
  source: Source,
  fields: readonly ColumnField[],
): Promise<Recorded> {
  const { customers, unreadable } = await readCustomers(database, source);
  const hidden =
    customers.changed.size === 0
      ? []
      : compared.filter((one) => !fields.some(({ name }) => name === one.name));
  const known = [...fields, ...hidden].filter((field) => storedSql(field) !== null);
  const dictionary = await readTexts(database, source, known);
  const events = customers.events.reduce((sum, count) => sum + count, 0);
  const rows = rowsFor(events, known);
  const fill = new Filling(rows, customers.events);
  for await (const chunk of database.chunks(rowsSql(source, known, hidden))) fill.take(chunk);
  return { customers, rows, dictionary, unreadable };
}

async function readCustomers(database: Database, { sql }: Source) {
  const customers = { ids: [] as string[], events: [] as number[], changed: new Set<number>() };
  const unreadable = new Map<number, string>();
  const chunks =
    database.chunks(`SELECT customer, count(*)::INTEGER, bool_or(${changesHistorySql}), min(unreadable)
    FROM ${sql} GROUP BY customer ORDER BY customer`);
  for await (const chunk of chunks) {
    for (const [id, events, isChanged, why] of chunk.getRows()) {
      const place = customers.ids.push(String(id)) - 1;
      customers.events.push(Number(events));
      if (isChanged === true) customers.changed.add(place);
      if (typeof why === 'string') unreadable.set(place, why);
    }
  }
  return { customers, unreadable };
}

/** Every text of the fields that are read as texts, in a dictionary and as type `texts` of the database: same codes. */
async function readTexts(
  database: Database,
  { sql }: Source,
  fields: readonly ColumnField[],
): Promise<Texts> {
  const columns = fields.filter((field) => field.kind === 'text' && !isId(field)).map(storedSql);
  const all = [
    "SELECT '' AS text",
    ...columns.map((column) => `SELECT DISTINCT ${column ?? 'NULL'} FROM ${sql}`),
  ];
  const found = `SELECT DISTINCT text FROM (${all.join(' UNION ALL ')}) WHERE text IS NOT NULL ORDER BY text`;
  await database.run('DROP TYPE IF EXISTS texts');
  await database.run(`CREATE TEMP TYPE texts AS ENUM (${found})`);
  const texts = await database.rows('SELECT unnest(enum_range(NULL::texts))::VARCHAR AS text');
  const dictionary = new Texts();
  dictionary.codesOf(texts.map(({ text }) => String(text)));
  return dictionary;
}

function rowsSql(
  { sql, isSorted }: Source,
  fields: readonly ColumnField[],
  hidden: readonly ColumnField[],
): string {
  const columns = fields.map((field) => {
    const stored = storedSql(field) ?? 'NULL';
    if (field.kind === 'number') return `${stored}::DOUBLE`;
    if (!isId(field)) return `enum_code(try_cast(${stored} AS texts))::INTEGER`;
    if (!hidden.includes(field)) return stored;
    return `CASE WHEN customer IN (SELECT customer FROM ${sql} WHERE ${changesHistorySql}) THEN ${stored} END`;
  });
  const ofEvent = ['epoch_ms(occurred_at)::DOUBLE', kindSql, 'revision', 'position::DOUBLE'];
  return `SELECT ${[...ofEvent, ...columns].join(', ')} FROM ${sql} ${isSorted ? '' : `ORDER BY ${order}`}`;
}

/** Puts result after result into the columns. */
class Filling {
  #place = 0;
  readonly #ids: readonly IdCodes[];

  constructor(
    private readonly rows: Rows,
    eventsOf: readonly number[],
  ) {
    this.#ids = rows.columns.map(() => new IdCodes(eventsOf));
  }

  take(chunk: DuckDBDataChunk): void {
    const { at, kind, revision, position, columns } = this.rows;
    [at, kind, revision, position].forEach((values, which) => {
      this.#fill(chunk, which, values, NaN);
    });
    columns.forEach((column, which) => {
      if (isId(column.field)) this.#fillIds(chunk, which, column);
      else this.#fill(chunk, which + 4, column.values, column.field.kind === 'number' ? NaN : -1);
    });
    this.#place += chunk.rowCount;
  }

  #fill(chunk: DuckDBDataChunk, which: number, values: { [place: number]: number }, absent: number): void {
    const vector = chunk.getColumnVector(which);
    const rows = chunk.rowCount; // asks the database each time
    for (let row = 0; row < rows; row++) {
      // All that is not an id is asked for as a type that comes as a number.
      values[this.#place + row] = (vector.getItem(row) as number | null) ?? absent;
    }
  }

  #fillIds(chunk: DuckDBDataChunk, which: number, { values }: Column): void {
    const vector = chunk.getColumnVector(which + 4);
    const rows = chunk.rowCount;
    const codes = this.#ids[which];
    for (let row = 0; row < rows; row++) {
      values[this.#place + row] = codes?.next(vector.getItem(row) as string | null) ?? -1;
    }
  }
}

/** Codes of an id column, event by event. They tell the ids of one customer apart, which is all that is ever asked of ids. */
class IdCodes {
  readonly #codes = new Map<string, number>();
  #who = -1;
  #left = 0;

  constructor(private readonly eventsOf: readonly number[]) {}

  next(id: string | null): number {
    while (this.#left === 0) {
      this.#left = this.eventsOf[++this.#who] ?? Infinity;
      this.#codes.clear();
    }
    this.#left--;
    if (id === null) return -1;
    if (id === '') return 0;
    let code = this.#codes.get(id);
    if (code === undefined) this.#codes.set(id, (code = this.#codes.size + 1));
    return code;
  }
}
