import type { Sql } from '../database/sql.js';
import type { ControlEventRow } from './control-event.row.js';

/** Writes events of the calendar and of rule sets down; those that are there already stay. */
export async function writeControlEvents(sql: Sql, rows: readonly ControlEventRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql.query(
    `INSERT INTO control_event (position, recorded_at, through)
     SELECT * FROM unnest($1::int8[], $2::timestamptz[], $3::timestamptz[]) ON CONFLICT (position) DO NOTHING`,
    [
      rows.map(({ position }) => position),
      rows.map(({ recordedAt }) => recordedAt.toISOString()),
      rows.map(({ through }) => through?.toISOString() ?? null),
    ],
  );
}
