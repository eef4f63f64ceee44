import type { Sql } from '../database/sql.js';
import type { PlanRow } from './plan.row.js';

/** Adds plans as they were set; one that is there already stays as it is. */
export async function writePlans(sql: Sql, rows: readonly PlanRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql.query(
    `INSERT INTO plan_set (year, revision, owner, measure, occurred_at, minor, rate_percent, position)
     SELECT * FROM unnest($1::int4[], $2::int8[], $3::text[], $4::text[], $5::timestamptz[], $6::int8[], $7::float8[],
       $8::int8[])
     ON CONFLICT (year, revision) DO NOTHING`,
    [
      rows.map((row) => row.year),
      rows.map((row) => row.revision),
      rows.map((row) => row.owner),
      rows.map((row) => row.measure),
      rows.map((row) => row.occurredAt.toISOString()),
      rows.map((row) => row.minor),
      rows.map((row) => row.ratePercent),
      rows.map((row) => row.position),
    ],
  );
}

// What lies in the log and not in the table: a release that projected no plans read past it (its migration noted how far), or one that could
// not read what a newer one had written.

const owed = 'plans-owed';

/** The position up to which plans lie in the log and not in the table; null where none do. */
export async function plansOwed(sql: Sql): Promise<bigint | null> {
  const [row] = await sql.query<{ position: string }>(
    `SELECT position FROM projection_checkpoint WHERE name = $1`,
    [owed],
  );
  return row ? BigInt(row.position) : null;
}

/** Some do, up to this position. */
export async function owePlans(sql: Sql, position: bigint): Promise<void> {
  await sql.query(
    `INSERT INTO projection_checkpoint AS one (name, position) VALUES ($1, $2)
     ON CONFLICT (name) DO UPDATE SET position = greatest(one.position, excluded.position)`,
    [owed, position],
  );
}

/** They are in the table now. */
export async function settlePlansOwed(sql: Sql): Promise<void> {
  await sql.query(`DELETE FROM projection_checkpoint WHERE name = $1`, [owed]);
}
