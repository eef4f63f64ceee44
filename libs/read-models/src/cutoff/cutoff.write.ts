import type { Sql } from '../database/sql.js';
import { cutoffTable, type CutoffRow } from './cutoff.row.js';

/** Every cut-off instant of every rule set, due or published, by rule set and instant. */
export function loadCutoffs(sql: Sql): Promise<CutoffRow[]> {
  return sql.entities.find(cutoffTable, { order: { ruleSetHash: 'ASC', instant: 'ASC' } });
}

/** Writes cut-off instants that became due or were published; what is published already stays as it is. */
export async function writeCutoffs(sql: Sql, rows: readonly CutoffRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql.query(
    `INSERT INTO cutoff (rule_set_hash, instant, due_at_position, "values", members, published_at_position)
     SELECT * FROM unnest($1::text[], $2::timestamptz[], $3::int8[], $4::jsonb[], $5::jsonb[], $6::int8[])
     ON CONFLICT (rule_set_hash, instant) DO UPDATE SET "values" = excluded."values", members = excluded.members,
       published_at_position = excluded.published_at_position
     WHERE cutoff.published_at_position IS NULL`,
    [
      rows.map((row) => row.ruleSetHash),
      rows.map((row) => row.instant.toISOString()),
      rows.map((row) => row.dueAtPosition),
      rows.map((row) => row.values && JSON.stringify(row.values)),
      rows.map((row) => row.members && JSON.stringify(row.members)),
      rows.map((row) => row.publishedAtPosition),
    ],
  );
}
