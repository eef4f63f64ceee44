import type { HistoryEntry, Page } from '@hindsight/contracts';
import type { Sql } from '../database/sql.js';
import { pageOf, type PageRequest } from './page.js';

interface EventRow {
  readonly revision: string;
  readonly position: string;
  readonly event_id: string;
  readonly type: string;
  readonly occurred_at: Date;
  readonly recorded_at: Date;
  readonly origin: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * A customer's events as recorded, by (occurred at, revision); null when it has none. Cost: the customer's whole history
 * is sorted for each page.
 */
export async function customerHistory(
  sql: Sql,
  customerId: string,
  { after, limit }: PageRequest,
): Promise<Page<HistoryEntry> | null> {
  const [occurredAt, revision] = placeAfter(after);
  const rows = await sql.query<EventRow>(
    `SELECT revision, position, event_id, type, occurred_at, recorded_at, origin, data FROM customer_event
     WHERE customer_id = $1 AND (occurred_at, revision) > ($2::timestamptz, $3::int8)
     ORDER BY occurred_at, revision LIMIT $4`,
    [customerId, occurredAt, revision, limit + 1],
  );
  if (rows.length === 0 && after === null) return null;
  return pageOf(rows, limit, { cursor, item: entryOf });
}

const cursor = ({ occurred_at, revision }: EventRow) => `${occurred_at.getTime()}~${revision}`;

/** What is no cursor of ours begins at the beginning. */
function placeAfter(after: string | null): [occurredAt: string, revision: string] {
  const [, ms, revision] = /^(-?\d{1,13})~(\d{1,18})$/.exec(after ?? '') ?? [];
  if (ms === undefined || revision === undefined) return ['-infinity', '-1'];
  return [new Date(Number(ms)).toISOString(), revision];
}

function entryOf(row: EventRow): HistoryEntry {
  return {
    revision: row.revision,
    position: row.position,
    eventId: row.event_id,
    type: row.type,
    occurredAt: row.occurred_at.toISOString(),
    recordedAt: row.recorded_at.toISOString(),
    origin: row.origin,
    data: row.data,
  };
}
