import type { DataSource } from 'typeorm';
import { onPool, type Sql } from '../database/sql.js';
import { copiedTables } from './copy-in.js';

/** What makes the keys and indexes of a table again, in order. */
export interface TakenIndexes {
  readonly table: string;
  readonly statements: readonly string[];
}

/**
 * Takes keys and indexes away from the tables into which rows are copied, in the schema that `sql` sees first: made behind the rows
 * they cost a fraction of what they do row by row, and are the same. Nobody may use these tables until they are made again.
 */
export async function takeIndexes(sql: Sql): Promise<readonly TakenIndexes[]> {
  const found = await sql.query<{ table: string; taking: string; making: string }>(
    `WITH bare AS (
       SELECT t.oid, t.relname FROM pg_class t JOIN pg_namespace n ON n.oid = t.relnamespace
       WHERE n.nspname = current_schema() AND t.relname = ANY($1::text[]))
     SELECT t.relname AS table, format('ALTER TABLE %I DROP CONSTRAINT %I', t.relname, c.conname) AS taking,
       format('ALTER TABLE %I ADD CONSTRAINT %I %s', t.relname, c.conname, pg_get_constraintdef(c.oid)) AS making, c.oid
     FROM bare t JOIN pg_constraint c ON c.conrelid = t.oid WHERE c.contype IN ('p', 'u')
     UNION ALL
     SELECT t.relname, format('DROP INDEX %I', i.relname), pg_get_indexdef(i.oid), i.oid
     FROM bare t JOIN pg_index x ON x.indrelid = t.oid JOIN pg_class i ON i.oid = x.indexrelid
     WHERE NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.oid)
     ORDER BY 1, 4`,
    [copiedTables],
  );
  for (const { taking } of found) await sql.query(taking);
  const tables = [...new Set(found.map(({ table }) => table))];
  return tables.map((table) => ({
    table,
    statements: found.filter((one) => one.table === table).map(({ making }) => making),
  }));
}

/** Makes them again, those of several tables at the same time. @throws what the database says, as of a key that is there twice */
export async function makeIndexes(readModels: DataSource, taken: readonly TakenIndexes[]): Promise<void> {
  const sql = onPool(readModels);
  await Promise.all(
    taken.map(async ({ statements }) => {
      for (const statement of statements) await sql.query(statement);
    }),
  );
}
