import type { Sql } from '../database/sql.js';
import type { SegmentOutboxRow } from './segment-outbox.row.js';

/** What waits to be appended. */
export interface OutboxLoad {
  readonly events: number;
  /** Since the oldest of them was put there; 0 where there is none. */
  readonly ageSeconds: number;
}

/** Cost: a look at every row that waits. */
export async function outboxLoad(sql: Sql): Promise<OutboxLoad> {
  const [row] = await sql.query<{ events: string; age: number | null }>(
    `SELECT count(*) AS events, extract(epoch FROM clock_timestamp() - min(enqueued_at))::float8 AS age
     FROM segment_outbox`,
  );
  return { events: Number(row?.events ?? 0), ageSeconds: Math.max(0, row?.age ?? 0) };
}

/** An event as the publisher sends it. */
export type WaitingEvent = Pick<SegmentOutboxRow, 'revision' | 'id' | 'payload'>;

/** What waits, by stream: the first `limit` events of each, in its order; of these streams, of all unless given. */
export async function waitingEvents(
  sql: Sql,
  limit: number,
  streams?: readonly string[],
): Promise<ReadonlyMap<string, readonly WaitingEvent[]>> {
  const rows = await sql.query<{ stream: string; revision: string; id: string; payload: object }>(
    `SELECT o.* FROM segment_stream s CROSS JOIN LATERAL (
       SELECT stream, revision, id, payload FROM segment_outbox o WHERE o.stream = s.stream
       ORDER BY revision LIMIT $1
     ) o WHERE $2::text[] IS NULL OR s.stream = ANY($2::text[]) ORDER BY stream, revision`,
    [limit, streams ?? null],
  );
  const waiting = new Map<string, WaitingEvent[]>();
  for (const { stream, revision, ...event } of rows) {
    const before = waiting.get(stream) ?? [];
    waiting.set(stream, before);
    before.push({ ...event, revision: BigInt(revision) });
  }
  return waiting;
}

/** These events are in their stream: they wait no more. */
export async function dropAppended(sql: Sql, ids: readonly string[]): Promise<void> {
  await sql.query('DELETE FROM segment_outbox WHERE id = ANY($1::uuid[])', [ids]);
}
