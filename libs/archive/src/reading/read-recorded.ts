import { Texts, type ColumnField } from '@hindsight/rules';
import type { DuckDBDataChunk, DuckDBVector } from '@duckdb/node-api';
import type { Database } from '../database.js';
import { order } from '../write-segment.js';
import { changesHistorySql, isId, kindSql, storedSql } from './column-sql.js';
import type { Customers } from './make-effective.js';
import { copyNumbers } from './copy-numbers.js';
import { hasCauses, rowsFor, type Rows } from './rows.js';
import type { Numbers } from './shared-arrays.js';

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

/** What is read of every event beside its instant and its type. */
export interface Wanted {
  readonly fields: readonly ColumnField[];
  /** Whether revisions and positions are; where something changes a history they are all the same. */
  readonly causes?: boolean;
}

/** Reads the fields that the archive has of those wanted. Besides: those that tell what a correction corrects. */
export async function readRecorded(
  database: Database,
  source: Source,
  { fields, causes = false }: Wanted,
): Promise<Recorded> {
  const { customers, unreadable } = await readCustomers(database, source);
  const hidden =
    customers.changed.size === 0
      ? []
      : compared.filter((one) => !fields.some(({ name }) => name === one.name));
  const known = [...fields, ...hidden].filter((field) => storedSql(field) !== null);
  const dictionary = await readTexts(database, source, known);
  const events = customers.events.reduce((sum, count) => sum + count, 0);
  const rows = rowsFor(events, known, causes || customers.changed.size > 0);
  const fill = new Filling(rows, customers.events);
  for await (const chunk of database.chunks(rowsSql(source, rows, hidden))) fill.take(chunk);
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
  if (columns.length === 0) return new Texts();
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

/** Of every event what `rows` have room for: numbers of their arrays' types, none of them null. Only ids are texts. */
function rowsSql({ sql, isSorted }: Source, rows: Rows, hidden: readonly ColumnField[]): string {
  const columns = rows.columns.map(({ field }) => {
    const stored = storedSql(field) ?? 'NULL';
    if (field.kind === 'number') return `coalesce(${stored}::DOUBLE, 'NaN'::DOUBLE)`;
    if (!isId(field)) return `coalesce(enum_code(try_cast(${stored} AS texts))::INTEGER, -1)`;
    if (!hidden.includes(field)) return stored;
    return `CASE WHEN customer IN (SELECT customer FROM ${sql} WHERE ${changesHistorySql}) THEN ${stored} END`;
  });
  const ofEvent = ['epoch_ms(occurred_at)::DOUBLE', kindSql];
  const causes = hasCauses(rows) ? ['revision::UINTEGER', 'position::DOUBLE'] : [];
  return `SELECT ${[...ofEvent, ...causes, ...columns].join(', ')} FROM ${sql} ${isSorted ? '' : `ORDER BY ${order}`}`;
}

/** Puts result after result into the columns. */
class Filling {
  #place = 0;
  readonly #ofEvent: readonly Numbers[];
  readonly #ids: readonly IdCodes[];

  constructor(
    private readonly rows: Rows,
    eventsOf: readonly number[],
  ) {
    const { at, kind, revision, position } = rows;
    this.#ofEvent = hasCauses(rows) ? [at, kind, revision, position] : [at, kind];
    this.#ids = rows.columns.map(() => new IdCodes(eventsOf));
  }

  take(chunk: DuckDBDataChunk): void {
    this.#ofEvent.forEach((values, which) => {
      copyNumbers(chunk, which, values, this.#place);
    });
    this.rows.columns.forEach(({ field, values }, column) => {
      const which = this.#ofEvent.length + column;
      if (isId(field)) this.#fillIds(chunk.getColumnVector(which), values, this.#ids[column]);
      else copyNumbers(chunk, which, values, this.#place);
    });
    this.#place += chunk.rowCount;
  }

  #fillIds(ids: DuckDBVector, values: Numbers, codes: IdCodes | undefined): void {
    const rows = ids.itemCount;
    for (let row = 0; row < rows; row++) {
      values[this.#place + row] = codes?.next(ids.getItem(row) as string | null) ?? -1; // ids are texts
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
