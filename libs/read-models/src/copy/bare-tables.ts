import type { DataSource } from 'typeorm';
import { onPool, type Sql } from '../database/sql.js';
import { copiedTables } from './copy-in.js';

/** A key or an index that was taken away. */
export interface TakenIndex {
  readonly table: string;
  readonly isPrimaryKey: boolean;
  /** The statement that makes it again. */
  readonly making: string;
}

/**
 * Takes keys and indexes away from the tables into which rows are copied, in the schema that `sql` sees first: made behind the rows
 * they cost a fraction of what they do row by row, and are the same. Nobody may use these tables until they are made again.
 */
export async function takeIndexes(sql: Sql): Promise<readonly TakenIndex[]> {
  const found = await sql.query<TakenIndex & { taking: string }>(
    `WITH bare AS (
       SELECT t.oid, t.relname FROM pg_class t JOIN pg_namespace n ON n.oid = t.relnamespace
       WHERE n.nspname = current_schema() AND t.relname = ANY($1::text[]))
     SELECT t.relname AS "table", c.contype = 'p' AS "isPrimaryKey", c.oid,
       format('ALTER TABLE %I DROP CONSTRAINT %I', t.relname, c.conname) AS taking,
       format('ALTER TABLE %I ADD CONSTRAINT %I %s', t.relname, c.conname, pg_get_constraintdef(c.oid)) AS making
     FROM bare t JOIN pg_constraint c ON c.conrelid = t.oid WHERE c.contype IN ('p', 'u')
     UNION ALL
     SELECT t.relname, false, i.oid, format('DROP INDEX %I', i.relname), pg_get_indexdef(i.oid)
     FROM bare t JOIN pg_index x ON x.indrelid = t.oid JOIN pg_class i ON i.oid = x.indexrelid
     WHERE NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.oid)
     ORDER BY 1, 3`,
    [copiedTables],
  );
  await sql.query(found.map(({ taking }) => taking).join(';\n')); // as one: each by itself would wait for the disk
  return found;
}

/** Makes some of them again, those of several tables at the same time. @throws what the database says, as of a key that is there twice */
export async function makeIndexes(readModels: DataSource, taken: readonly TakenIndex[]): Promise<void> {
  const sql = onPool(readModels);
  const makeThoseOf = (table: string) =>
    sql.query(
      taken
        .filter((one) => one.table === table)
        .map(({ making }) => making)
        .join(';\n'),
    );
  await Promise.all([...new Set(taken.map(({ table }) => table))].map(makeThoseOf));
}
