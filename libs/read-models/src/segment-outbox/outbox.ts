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

/** Streams for which something waits. */
export async function waitingStreams(sql: Sql): Promise<string[]> {
  const rows = await sql.query<{ stream: string }>(
    `SELECT stream FROM segment_stream s
     WHERE EXISTS (SELECT FROM segment_outbox o WHERE o.stream = s.stream) ORDER BY stream`,
  );
  return rows.map(({ stream }) => stream);
}

/** An event as the publisher sends it. */
export type WaitingEvent = Pick<SegmentOutboxRow, 'revision' | 'id' | 'payload'>;

/** The first `limit` events that wait for a stream, in its order. */
export async function waitingFor(sql: Sql, stream: string, limit: number): Promise<WaitingEvent[]> {
  const rows = await sql.query<{ revision: string; id: string; payload: object }>(
    'SELECT revision, id, payload FROM segment_outbox WHERE stream = $1 ORDER BY revision LIMIT $2',
    [stream, limit],
  );
  return rows.map((row) => ({ ...row, revision: BigInt(row.revision) }));
}

/** These events are in their stream: they wait no more. */
export async function dropAppended(sql: Sql, ids: readonly string[]): Promise<void> {
  await sql.query('DELETE FROM segment_outbox WHERE id = ANY($1::uuid[])', [ids]);
}
