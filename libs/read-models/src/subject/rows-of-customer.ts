import type { Sql } from '../database/sql.js';
import { quoted } from '../table-set/table-set.js';

/** A row as it lies in its table: numbers are decimal text, so that none loses a digit, bytes are hexadecimal. */
export type PlainRow = Readonly<Record<string, unknown>>;

/** Asked for by their own names, with what is sealed opened and what stands behind a name told. */
const toldElsewhere = ['customer_event', 'unheard_event', 'segment_change', 'activation_change'];

/**
 * What lies of a customer in the tables of this set, by table; tables with nothing are left out. Tables are found by their column
 * `customer_id`, so that a new one is not forgotten. Cost: an index of each, the few that lead with another column are read whole.
 */
export async function rowsOfCustomer(
  sql: Sql,
  customerId: string,
): Promise<Readonly<Record<string, readonly PlainRow[]>>> {
  const found: Record<string, readonly PlainRow[]> = {};
  for (const table of await tablesOfCustomers(sql)) {
    if (toldElsewhere.includes(table)) continue;
    const rows = await sql.query<{ row: PlainRow }>(
      `SELECT ${exactly} AS row FROM ${quoted(table)} t WHERE customer_id = $1 ORDER BY to_jsonb(t)::text`,
      [customerId],
    );
    if (rows.length > 0) found[table] = rows.map(({ row }) => row);
  }
  return found;
}

const exactly = `(SELECT jsonb_object_agg(key, CASE jsonb_typeof(value) WHEN 'number' THEN to_jsonb(value::text) ELSE value END)
  FROM jsonb_each(to_jsonb(t)))`;

/** Tables that say of which customer their rows are, ascending; the parts of one are the one. */
export async function tablesOfCustomers(sql: Sql): Promise<string[]> {
  const rows = await sql.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'customer_id'
     WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}
