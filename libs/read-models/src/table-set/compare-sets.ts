import { projectedTables } from '../database/open.js';
import type { Sql } from '../database/sql.js';
import { quoted } from './table-set.js';

/** One set of tables, and where it can be read. */
export interface ReadableSet {
  readonly sql: Sql;
  readonly schema: string;
}

/** Rows, and the sum of their digests: the same in whatever order they come. It tells what is other; it is no proof against a forger. */
export interface RowSum {
  readonly rows: number;
  /** Decimal. */
  readonly digest: string;
}

/** What two sets have in one table, or of one output in it. */
export interface ComparedRows {
  readonly table: string;
  /** null where the table knows no outputs */
  readonly output: string | null;
  readonly live: RowSum;
  readonly other: RowSum;
  readonly identical: boolean;
}

/** Where programs differ, and history does not. */
const ofTheProgram: Readonly<Record<string, readonly string[]>> = { parked_customer: ['stack'] };
/**
 * What moves with the log (whoever compares holds both at one position), what goes back further in tables made anew (those from
 * before `control_event`), and what says only where to look.
 */
const notCompared = [
  'bucket_checkpoint',
  'projection_checkpoint',
  'round_progress',
  'control_event',
  'customer_wake',
];
const withOutput = ['activation_change', 'customer_state', 'segment_change'];
const withCustomer = [
  ...['brought_in', 'customer', 'customer_event', 'fact', 'parked_customer', 'trade', 'unheard_event'],
  ...withOutput,
];

/** Compares all rows of two sets, by table and output. Cost: reads both, in the database. */
export async function compareSets(live: ReadableSet, other: ReadableSet): Promise<ComparedRows[]> {
  const compared: ComparedRows[] = [];
  for (const table of projectedTables.filter((one) => !notCompared.includes(one))) {
    const mine = await sumsOf(live, table);
    const others = await sumsOf(other, table);
    for (const output of [...new Set([...mine.keys(), ...others.keys()])].sort()) {
      const sums = { live: mine.get(output) ?? noRows, other: others.get(output) ?? noRows };
      const identical = sums.live.rows === sums.other.rows && sums.live.digest === sums.other.digest;
      compared.push({ table, output: output === '' ? null : output, ...sums, identical });
    }
  }
  return compared;
}

const noRows: RowSum = { rows: 0, digest: '0' };

async function sumsOf({ sql, schema }: ReadableSet, table: string): Promise<Map<string, RowSum>> {
  const output = withOutput.includes(table) ? 'output' : `''`;
  const rows = await sql.query<{ output: string; rows: string; digest: string }>(
    `SELECT ${output} AS output, count(*) AS rows, sum(${hashOf(table)}) AS digest
     FROM ${quoted(schema)}.${quoted(table)} t GROUP BY 1`,
  );
  return new Map(rows.map(({ output: of, rows: count, digest }) => [of, { rows: Number(count), digest }]));
}

/** The first customer, by id, of whom two sets say something else in a table. */
export interface FirstDifference {
  readonly table: string;
  readonly customerId: string;
  /** Rows that only one set has, as JSON, in no order. */
  readonly onlyLive: readonly string[];
  readonly onlyOther: readonly string[];
}

const pageSize = 5_000;

/** @returns null where the table is not by customer, or all agree after all */
export async function firstDifference(
  live: ReadableSet,
  other: ReadableSet,
  table: string,
): Promise<FirstDifference | null> {
  if (!withCustomer.includes(table)) return null;
  for (let after = ''; ;) {
    const [mine, others] = [await page(live, table, after), await page(other, table, after)];
    const ids = [...new Set([...mine.keys(), ...others.keys()])].sort(byUtf8);
    // Beyond the end of the shorter page nothing is known of its set.
    const known = Math.min(
      ...[mine, others].map((one) =>
        one.size < pageSize ? Infinity : ids.indexOf([...one.keys()].at(-1) ?? ''),
      ),
    );
    const customerId = ids.find((id, place) => place <= known && mine.get(id) !== others.get(id));
    if (customerId !== undefined) return rowsThatDiffer(live, other, table, customerId);
    if (known === Infinity) return null;
    after = ids[known] ?? '';
  }
}

/** As `COLLATE "C"` sorts. */
const byUtf8 = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));

async function page(
  { sql, schema }: ReadableSet,
  table: string,
  after: string,
): Promise<Map<string, string>> {
  const rows = await sql.query<{ customer_id: string; digest: string }>(
    `SELECT customer_id, sum(${hashOf(table)}) AS digest FROM ${quoted(schema)}.${quoted(table)} t
     WHERE customer_id > $1 GROUP BY customer_id ORDER BY customer_id LIMIT ${pageSize}`,
    [after],
  );
  return new Map(rows.map(({ customer_id, digest }) => [customer_id, digest]));
}

async function rowsThatDiffer(
  live: ReadableSet,
  other: ReadableSet,
  table: string,
  customerId: string,
): Promise<FirstDifference> {
  const [mine, others] = [await rowsOf(live, table, customerId), await rowsOf(other, table, customerId)];
  return {
    ...{ table, customerId },
    onlyLive: mine.filter((row) => !others.includes(row)),
    onlyOther: others.filter((row) => !mine.includes(row)),
  };
}

async function rowsOf({ sql, schema }: ReadableSet, table: string, customerId: string): Promise<string[]> {
  const rows = await sql.query<{ row: string }>(
    `SELECT ${jsonOf(table)}::text AS row FROM ${quoted(schema)}.${quoted(table)} t WHERE customer_id = $1`,
    [customerId],
  );
  return rows.map(({ row }) => row);
}

const hashOf = (table: string) => `hashtextextended(${jsonOf(table)}::text, 0)::numeric`;

const jsonOf = (table: string) =>
  `(${['to_jsonb(t)', ...(ofTheProgram[table] ?? []).map((column) => `'${column}'`)].join(' - ')})`;
