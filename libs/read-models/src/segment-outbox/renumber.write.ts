import type { Sql } from '../database/sql.js';

/** What a stream was found to hold where the first event that waits was to stand. */
export interface StreamFound {
  readonly stream: string;
  /** Where that was. */
  readonly from: bigint;
  /** Of the events that stand there and behind. */
  readonly ids: readonly string[];
  /** Where it goes on. */
  readonly nextRevision: bigint;
}

/**
 * Brings what waits for a stream in line with what it holds: events that it has wait no more, the others go behind its end,
 * and those that it has and that have not been come to yet are remembered, so that they are not told again. To be called in
 * a transaction. Does nothing when something else is first by now: somebody else appended or did this.
 */
export async function renumberStream(
  sql: Sql,
  { stream, from, ids, nextRevision }: StreamFound,
): Promise<void> {
  await sql.query('SELECT FROM segment_stream WHERE stream = $1 FOR NO KEY UPDATE', [stream]);
  const [first] = await sql.query<{ revision: string | null }>(
    'SELECT min(revision) AS revision FROM segment_outbox WHERE stream = $1',
    [stream],
  );
  if (first?.revision !== String(from)) return;
  await sql.query(
    `WITH found AS (SELECT DISTINCT unnest($2::uuid[]) AS id),
     gone AS (DELETE FROM segment_outbox o USING found f WHERE o.stream = $1 AND o.id = f.id RETURNING o.id)
     INSERT INTO segment_told SELECT id FROM found WHERE id NOT IN (SELECT id FROM gone) ON CONFLICT DO NOTHING`,
    [stream, ids],
  );
  await sql.query(
    `UPDATE segment_outbox o SET revision = $2::int8 + n.place - 1
     FROM (SELECT id, row_number() OVER (ORDER BY revision) AS place FROM segment_outbox WHERE stream = $1) n
     WHERE o.id = n.id`,
    [stream, nextRevision],
  );
  await sql.query(
    `UPDATE segment_stream SET next_revision = $2::int8 + (SELECT count(*) FROM segment_outbox WHERE stream = $1)
     WHERE stream = $1`,
    [stream, nextRevision],
  );
}
