import { loadWatermark } from '../calendar/calendar.write.js';
import type { Sql } from '../database/sql.js';

/** The instant up to which all is taken as heard, ms: what is asked of no other is asked of it. Null while no day is closed. */
export const closedThrough = (sql: Sql): Promise<number | null> => loadWatermark(sql);

/** Cost: a look at the end of the index customer_event_occurred_at. */
export const latestEvent = 'SELECT max(occurred_at) AS latest FROM customer_event';

/** The same, or the latest event where that is later, ms: whoever works through a list sees what was done since. */
export async function knownThrough(sql: Sql): Promise<number | null> {
  const closed = (await loadWatermark(sql)) ?? -Infinity;
  const [row] = await sql.query<{ latest: Date | null }>(latestEvent);
  const known = Math.max(closed, row?.latest?.getTime() ?? -Infinity);
  return known === -Infinity ? null : known;
}
