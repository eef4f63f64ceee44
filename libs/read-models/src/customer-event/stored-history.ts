import { heeded } from '@hindsight/domain';
import type { StoredEvent } from '@hindsight/rules';
import { allOfTheLog, type Sql } from '../database/sql.js';
import { skipsIn, type SkippedEvent } from './skipped-event.js';

/** A history row as evaluation needs it. */
export interface HistoryEvent extends StoredEvent {
  /** The log position from which on it is heard. */
  readonly position: bigint;
}

/** A customer's history rows. */
export interface StoredHistory {
  readonly customerId: string;
  /** Those that count, in stream order: without what was skipped. */
  readonly events: readonly HistoryEvent[];
  /** Of all that are stored. */
  readonly last: HistoryEvent;
  /** By revision. */
  readonly skipped: readonly SkippedEvent[];
}

/** `[revision, event id, type, occurred at in ms, position, data]`: one JSON text a customer is the cheapest to carry. */
type Compact = readonly [number, string, string, number, string, object];

/**
 * What is heard of these customers, by customer id as bytes; who has none is left out.
 * @param upTo last log position that counts; all of them unless given
 */
export async function loadHistories(
  sql: Sql,
  customerIds: readonly string[],
  upTo: bigint = allOfTheLog,
): Promise<StoredHistory[]> {
  const rows = await sql.query<{ customer_id: string; events: readonly Compact[] }>(
    `SELECT customer_id, json_agg(json_build_array(revision, event_id, type,
       (extract(epoch FROM occurred_at) * 1000)::int8, coalesce(heard_position, position)::text, data) ORDER BY revision) AS events
     FROM customer_event WHERE customer_id = ANY($1::text[]) AND coalesce(heard_position, position) <= $2
     GROUP BY customer_id ORDER BY customer_id`,
    [customerIds, upTo],
  );
  return rows.flatMap(({ customer_id, events }) => historyOf(customer_id, events.map(expand)));
}

function historyOf(customerId: string, stored: readonly HistoryEvent[]): StoredHistory[] {
  const last = stored.at(-1);
  return last ? [{ customerId, events: heeded(stored), last, skipped: skipsIn(stored) }] : [];
}

/** What was found of a customer; null where that is nothing, and nobody knows the customer (a parked one is known). */
export async function ifKnown<Found extends { readonly items: readonly unknown[] }>(
  sql: Sql,
  customerId: string,
  found: Found,
): Promise<Found | null> {
  if (found.items.length > 0) return found;
  const [row] = await sql.query<{ known: boolean }>(
    `SELECT EXISTS (SELECT FROM customer_event WHERE customer_id = $1) AS known`,
    [customerId],
  );
  return row?.known ? found : null;
}

/** Instant (ms) of the earliest event of all that are heard; null while there is none. */
export async function firstEventAt(sql: Sql): Promise<number | null> {
  const [row] = await sql.query<{ first: Date | null }>(
    `SELECT min(occurred_at) AS first FROM customer_event`,
  );
  return row?.first?.getTime() ?? null;
}

function expand([revision, eventId, type, occurredAt, position, data]: Compact): HistoryEvent {
  return { revision, eventId, type, occurredAt, position: BigInt(position), data };
}
