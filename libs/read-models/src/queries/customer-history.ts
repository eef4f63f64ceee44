import type { HistoryEntry, Page, SkipView } from '@hindsight/contracts';
import { skippedType } from '@hindsight/domain';
import { skipsIn } from '../customer-event/skipped-event.js';
import { ifKnown } from '../customer-event/stored-history.js';
import { allOfTheLog, type Sql } from '../database/sql.js';
import type { ListRequest } from '../list/list.js';
import { pageFrom, type SqlList } from '../list/sql-list.js';

const revision = { kind: 'int8', of: 'e.revision' } as const;

/** What a customer's events are filtered and sorted by. */
export const historyList = {
  fields: {
    occurredAt: { kind: 'instant', of: 'e.occurred_at' },
    recordedAt: { kind: 'instant', of: 'e.recorded_at' },
    revision,
    position: { kind: 'int8', of: 'e.position' },
    type: { kind: 'text', of: 'e.type' },
    origin: { kind: 'text', of: 'e.origin' },
    eventId: { kind: 'text', of: 'e.event_id' },
  },
  key: [revision],
  order: 'occurredAt',
} as const satisfies SqlList;

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
 * A customer's events as recorded, those that are asked for; null when there is no such customer. Cost: all events of the
 * customer are found by the primary key, and sorted for each page; one has too few of them for another index to pay.
 * @param knownAt last log position that counts
 */
export async function customerHistory(
  sql: Sql,
  customerId: string,
  request: ListRequest,
  knownAt: bigint = allOfTheLog,
): Promise<Page<HistoryEntry> | null> {
  const skips = await skipViews(sql, customerId, knownAt);
  const page = await pageFrom(sql, historyList, request, {
    select: 'e.revision, e.position, e.event_id, e.type, e.occurred_at, e.recorded_at, e.origin, e.data',
    from: 'customer_event e',
    where: ['e.customer_id = $1', 'coalesce(e.heard_position, e.position) <= $2'],
    parameters: [customerId, knownAt],
    item: (row: EventRow) => ({ ...entryOf(row), skipped: skips.get(row.revision) ?? null }),
  });
  return ifKnown(sql, customerId, page);
}

/** By revision, as decimal text. */
async function skipViews(
  sql: Sql,
  customerId: string,
  knownAt: bigint,
): Promise<ReadonlyMap<string, SkipView>> {
  const rows = await sql.query<{ revision: string; occurredAt: Date; data: object }>(
    `SELECT revision, occurred_at AS "occurredAt", data FROM customer_event WHERE customer_id = $1 AND type = $2 AND coalesce(heard_position, position) <= $3
     ORDER BY revision`,
    [customerId, skippedType, knownAt],
  );
  const skips = rows.map((row) => ({ ...row, revision: BigInt(row.revision), type: skippedType }));
  return new Map(
    skipsIn(skips).map(({ revision, at, by, reason }) => [
      String(revision),
      { at: new Date(at).toISOString(), by, reason },
    ]),
  );
}

function entryOf(row: EventRow): Omit<HistoryEntry, 'skipped'> {
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
