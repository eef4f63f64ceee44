import { loadWatermark } from '../calendar/calendar.write.js';
import { watermarkKnownAt } from '../control-event/known-at.js';
import type { Sql } from '../database/sql.js';

/** The instant up to which all is taken as heard, ms: what is asked of no other is asked of it. Null while no day is closed. */
export const closedThrough = (sql: Sql): Promise<number | null> => loadWatermark(sql);

/** Cost: a look at the end of the index customer_event_occurred_at. */
export const latestEvent = 'SELECT max(occurred_at) AS latest FROM customer_event';

/** As known at the log position $1. Cost: the events at the end of that index that came later. */
export const latestEventKnown = `${latestEvent} WHERE coalesce(heard_position, position) <= $1`;

/**
 * The same, or the latest event where that is later, ms: whoever works through a list sees what was done since.
 * @param knownAt last log position that counts; null: all of the log
 */
export async function knownThrough(sql: Sql, knownAt: bigint | null = null): Promise<number | null> {
  const closed = await (knownAt === null ? loadWatermark(sql) : watermarkKnownAt(sql, knownAt));
  const latest = await latestOf(sql, knownAt);
  const known = Math.max(closed ?? -Infinity, latest?.getTime() ?? -Infinity);
  return known === -Infinity ? null : known;
}

async function latestOf(sql: Sql, knownAt: bigint | null): Promise<Date | null> {
  const [row] = await (knownAt === null
    ? sql.query<{ latest: Date | null }>(latestEvent)
    : sql.query<{ latest: Date | null }>(latestEventKnown, [knownAt]));
  return row?.latest ?? null;
}
