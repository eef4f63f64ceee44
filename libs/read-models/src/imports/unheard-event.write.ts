import { eventColumns, eventTypes, eventValues } from '../customer-event/record-events.write.js';
import { scrubErased } from '../customer-event/scrub-erased.write.js';
import type { Sql } from '../database/sql.js';
import type { UnheardEventRow } from './unheard-event.row.js';

/** Puts events aside until they are heard; one that is there already stays as it is. Of who was erased nothing personal stays. */
export async function recordUnheard(sql: Sql, rows: readonly UnheardEventRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql.query(
    `INSERT INTO unheard_event (${eventColumns}, waits_for) SELECT * FROM unnest(${eventTypes}, $10::text[])
     ON CONFLICT (customer_id, revision) DO NOTHING`,
    [...eventValues(rows), rows.map((row) => row.waitsFor)],
  );
  await scrubErased(sql, rows);
}

/** Of these customers, those whose registration is not heard yet. */
export async function unheardAmong(sql: Sql, customerIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await sql.query<{ customer_id: string }>(
    `SELECT customer_id FROM unheard_event WHERE customer_id = ANY($1::text[]) AND revision = 0`,
    [customerIds],
  );
  return new Set(rows.map(({ customer_id }) => customer_id));
}

/** Lets all be heard, from a log position on, that waited for these imports and for nothing else. */
export async function hear(sql: Sql, origins: readonly string[], position: bigint): Promise<void> {
  await sql.query(`UPDATE unheard_event SET waits_for = NULL WHERE waits_for = ANY($1::text[])`, [origins]);
  await sql.query(
    `WITH heard AS (
       DELETE FROM unheard_event e WHERE waits_for IS NULL AND NOT EXISTS (
         SELECT FROM unheard_event r WHERE r.customer_id = e.customer_id AND r.revision = 0 AND r.waits_for IS NOT NULL)
       RETURNING ${eventColumns})
     INSERT INTO customer_event (${eventColumns}, heard_position) SELECT ${eventColumns}, $1::int8 FROM heard`,
    [position],
  );
}

/** Up to `limit` customers of whom something is heard from just this log position on, none of them parked, by id after `after`. */
export async function customersHeardAt(
  sql: Sql,
  position: bigint,
  after: string,
  limit: number,
): Promise<string[]> {
  const rows = await sql.query<{ customer_id: string }>(
    `SELECT DISTINCT customer_id FROM customer_event e WHERE heard_position = $1 AND customer_id > $2
       AND NOT EXISTS (SELECT FROM parked_customer p WHERE p.customer_id = e.customer_id)
     ORDER BY customer_id LIMIT $3`,
    [position, after, limit],
  );
  return rows.map(({ customer_id }) => customer_id);
}
