import type { Sql } from '../database/sql.js';
import { calendarTable } from './calendar.row.js';

/** The watermark (ms): everything that happened up to it is taken as heard. Null before the first day was closed. */
export async function loadWatermark(sql: Sql): Promise<number | null> {
  const row = await sql.entities.findOneBy(calendarTable, { name: 'calendar' });
  return row?.through.getTime() ?? null;
}

/** @param position of the event that closed the day */
export async function writeWatermark(sql: Sql, through: number, position: bigint): Promise<void> {
  await sql.query(
    `INSERT INTO calendar (name, through, position) VALUES ('calendar', $1, $2)
     ON CONFLICT (name) DO UPDATE SET through = excluded.through, position = excluded.position`,
    [new Date(through).toISOString(), position],
  );
}
