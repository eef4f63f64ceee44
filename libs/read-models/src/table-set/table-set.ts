import type { DataSource } from 'typeorm';
import { projectedTables } from '../database/open.js';
import type { Sql } from '../database/sql.js';

/**
 * The schemas of a database in which all projected tables lie, once each. The tables are served from `live`; nobody reads the
 * others but by their name.
 */
export interface TableSets {
  readonly live: string;
  /** Being built beside it. */
  readonly rebuilt: string;
  /** What was live before, kept to go back to. */
  readonly previous: string;
}

/** @param sql on the live tables */
export async function tableSetsOf(sql: Sql): Promise<TableSets> {
  const [row] = await sql.query<{ live: string }>('SELECT current_schema() AS live');
  const live = row?.live ?? 'public';
  return { live, rebuilt: `${live}_rebuilt`, previous: `${live}_previous` };
}

/** Whether the schema is there. */
export async function hasTableSet(sql: Sql, schema: string): Promise<boolean> {
  const rows = await sql.query('SELECT 1 FROM pg_namespace WHERE nspname = $1', [schema]);
  return rows.length > 0;
}

/** An empty schema for a set, in place of whatever lay there. */
export async function makeRoom(sql: Sql, schema: string): Promise<void> {
  await dropTableSet(sql, schema);
  await sql.query(`CREATE SCHEMA ${quoted(schema)}`);
}

/** Frees its room. Idempotent. */
export async function dropTableSet(sql: Sql, schema: string): Promise<void> {
  await sql.query(`DROP SCHEMA IF EXISTS ${quoted(schema)} CASCADE`);
}

/** Names of the migrations that made the tables of a set, ascending. */
export async function migrationsOf(sql: Sql, schema: string): Promise<string[]> {
  const rows = await sql.query<{ name: string }>(
    `SELECT name FROM ${quoted(schema)}.migrations ORDER BY name`,
  );
  return rows.map(({ name }) => name);
}

/** Has the planner know what a set holds. */
export async function analyze(sql: Sql, schema: string): Promise<void> {
  for (const table of projectedTables) await sql.query(`ANALYZE ${quoted(schema)}.${quoted(table)}`);
}

/** Any number that no other program on this database uses. */
const exchangeLock = 7_203_112_023;

/** Two at once would build into the same schema. */
export class TableSetsInUse extends Error {
  override readonly name = 'TableSetsInUse';
  constructor() {
    super('tables are being rebuilt or exchanged by another process; try again when it has ended');
  }
}

/**
 * Lets nobody else exchange tables while `work` does. Ends with the connection, should this process die.
 * @throws {TableSetsInUse} somebody else does
 */
export async function holdingTableSets<T>(readModels: DataSource, work: () => Promise<T>): Promise<T> {
  const guard = readModels.createQueryRunner();
  try {
    const [held] = (await guard.query('SELECT pg_try_advisory_lock($1) AS mine', [exchangeLock])) as [
      { mine: boolean },
    ];
    if (!held.mine) throw new TableSetsInUse();
    try {
      return await work();
    } finally {
      await guard.query('SELECT pg_advisory_unlock($1)', [exchangeLock]);
    }
  } finally {
    await guard.release();
  }
}

/** @param name of ours or of the database: no quotation marks inside */
export const quoted = (name: string): string => `"${name}"`;
