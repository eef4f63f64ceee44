import { sharedBucketOf } from '../checkpoint/bucket.js';
import type { Sql } from '../database/sql.js';
import type { SegmentOutboxRow } from './segment-outbox.row.js';

/** The stream that tells of a customer. */
export const segmentStreamOf = (customerId: string): string => segmentStreamIn(sharedBucketOf(customerId));

/** The stream that tells of the customers of a bucket. */
export const segmentStreamIn = (bucket: number): string => `segment-${bucket}`;

/**
 * Puts events in the outbox, each behind what its stream holds and what waits for it; those that wait already, or that the
 * stream is known to hold, are left out. To be called in the transaction that writes what they tell of.
 * @param events in the order in which they are to stand in their streams; no id twice
 */
export async function enqueueSegments(
  sql: Sql,
  events: readonly Pick<SegmentOutboxRow, 'stream' | 'id' | 'payload'>[],
): Promise<void> {
  if (events.length === 0) return;
  const streams = events.map(({ stream }) => stream);
  // A statement of its own: whoever renumbers a stream meanwhile is waited for, and the next one sees what that left.
  await sql.query(
    'SELECT FROM segment_stream WHERE stream = ANY($1::text[]) ORDER BY stream FOR NO KEY UPDATE',
    [[...new Set(streams)]],
  );
  await sql.query(enqueue, [
    streams,
    events.map(({ id }) => id),
    events.map(({ payload }) => JSON.stringify(payload)),
  ]);
}

const enqueue = `
  WITH given AS (SELECT * FROM unnest($1::text[], $2::uuid[], $3::jsonb[]) WITH ORDINALITY AS g (stream, id, payload, place)),
  met AS (DELETE FROM segment_told t USING given g WHERE t.id = g.id RETURNING t.id),
  news AS (
    SELECT stream, id, payload, row_number() OVER (PARTITION BY stream ORDER BY place) AS nth
    FROM given WHERE id NOT IN (SELECT id FROM met) AND id NOT IN (SELECT o.id FROM segment_outbox o JOIN given USING (id))
  ),
  grown AS (
    UPDATE segment_stream s SET next_revision = s.next_revision + n.events
    FROM (SELECT stream, count(*) AS events FROM news GROUP BY stream) n WHERE n.stream = s.stream
    RETURNING s.stream, s.next_revision - n.events AS first_revision
  )
  INSERT INTO segment_outbox (stream, revision, id, payload)
  SELECT n.stream, g.first_revision + n.nth - 1, n.id, n.payload FROM news n JOIN grown g USING (stream)`;
