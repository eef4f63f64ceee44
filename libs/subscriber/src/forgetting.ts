import type { Inbox } from './inbox.js';

/** How far a group is, as the server says it: positions of the log, or revisions of its one stream. */
export interface GroupStanding {
  /** Told from groups of other streams, too. */
  readonly group: string;
  /** What lies before it is not read again, whatever becomes of the server; null: nothing is written down yet. */
  readonly checkpoint: bigint | null;
  /** What may be given out again although it lies before that. */
  readonly parked: bigint;
}

/** A group would give out what this subscriber has handled and forgotten. */
export class BeginsBeforeForgotten extends Error {
  override readonly name = 'BeginsBeforeForgotten';
  constructor(
    readonly subscriber: string,
    readonly group: string,
  ) {
    super(
      `${group} gives out what ${subscriber} has handled and forgotten: it is another group, or the same made anew; ` +
        'follow it under another name, which begins anew',
    );
  }
}

/**
 * Begins with a group, or goes on with it.
 * @throws {BeginsBeforeForgotten}
 */
export async function takeUp({ database, subscriber }: Inbox, standing: GroupStanding): Promise<void> {
  const { group, checkpoint } = standing;
  const { rows } = await database.query<{ known: string | null; forgotten: string | null }>(
    'SELECT consumer_group AS known, forgotten FROM hindsight_checkpoint WHERE subscriber = $1',
    [subscriber],
  );
  const isKnown = rows[0]?.known === group;
  const behind = isKnown ? (checkpoint ?? -1n) : -1n;
  if (behind < BigInt(rows[0]?.forgotten ?? -1)) throw new BeginsBeforeForgotten(subscriber, group);
  if (isKnown) return;
  // Places of another group say nothing in this one; what comes again of it is given its place then.
  await database.query('UPDATE hindsight_handled SET place = NULL WHERE subscriber = $1', [subscriber]);
  await database.query('UPDATE hindsight_checkpoint SET consumer_group = $2 WHERE subscriber = $1', [
    ...[subscriber, group],
  ]);
}

/** Those who wait for events wait for no more than this meanwhile. */
const rowsAtOnce = 10_000;

/**
 * Forgets of events that they were handled, where they cannot come again: they lie before the group's checkpoint, none of the group is
 * parked, and they have not come for so long that nobody has them in hand any more.
 * @returns whether that was all
 */
export async function forget(
  { database, subscriber }: Inbox,
  { checkpoint, parked }: GroupStanding,
  keepHours: number,
): Promise<boolean> {
  if (checkpoint === null || parked > 0n) return true;
  const { rows } = await database.query<{ count: number }>(
    `WITH old AS (
       SELECT event_id FROM hindsight_handled
       WHERE subscriber = $1 AND place < $2 AND came_at < now() - $3 * interval '1 hour'
       ORDER BY place LIMIT $4 FOR UPDATE SKIP LOCKED
     ), gone AS (
       DELETE FROM hindsight_handled h USING old WHERE h.subscriber = $1 AND h.event_id = old.event_id RETURNING h.place
     ) UPDATE hindsight_checkpoint SET forgotten = greatest(forgotten, (SELECT max(place) FROM gone))
     WHERE subscriber = $1 RETURNING (SELECT count(*)::int4 FROM gone) AS count`,
    [subscriber, String(checkpoint), keepHours, rowsAtOnce],
  );
  return (rows[0]?.count ?? 0) < rowsAtOnce;
}
