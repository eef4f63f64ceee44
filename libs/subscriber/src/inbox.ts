import type { Pool, PoolClient } from 'pg';
import type { Transaction } from './on-event.js';

/** Tables that a subscriber keeps beside its own: made at its start, or by your migrations. */
export const subscriberTables = `
  CREATE TABLE IF NOT EXISTS hindsight_checkpoint (
    subscriber text PRIMARY KEY,
    position bigint,
    consumer_group text,
    forgotten bigint
  );
  CREATE TABLE IF NOT EXISTS hindsight_handled (
    subscriber text,
    event_id uuid,
    place bigint,
    came_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (subscriber, event_id)
  );
  CREATE INDEX IF NOT EXISTS hindsight_handled_place ON hindsight_handled (subscriber, place);`;

/** Another instance of this subscriber went on meanwhile. Read where it stands, and go on from there. */
export class WentOnElsewhere extends Error {
  override readonly name = 'WentOnElsewhere';
  constructor(
    readonly subscriber: string,
    readonly expected: string | null,
  ) {
    super(`${subscriber} is not at ${String(expected)} any more: another instance follows`);
  }
}

/** Work on an event failed; all of it is undone. */
export class HandlerFailed extends Error {
  override readonly name = 'HandlerFailed';
  constructor(override readonly cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause));
  }
}

type Work = (sql: Transaction) => Promise<void>;

/** An event as a group gives it. */
export interface GivenEvent {
  readonly id: string;
  /** Where the group found it: position in the log, or revision in its one stream; null: the server does not say. */
  readonly place: bigint | null;
}

/** What was handled. It is written in the transaction of the work itself, so both happen, or neither does. */
export class Inbox {
  constructor(
    readonly database: Pool,
    readonly subscriber: string,
  ) {}

  /** Makes the tables. Any number may do so at once. */
  async open(): Promise<void> {
    await this.#inTransaction(async (client) => {
      await client.query(`SELECT pg_advisory_xact_lock(hashtext('hindsight_subscriber'))`);
      await client.query(subscriberTables);
      await client.query('INSERT INTO hindsight_checkpoint (subscriber) VALUES ($1) ON CONFLICT DO NOTHING', [
        this.subscriber,
      ]);
    });
  }

  /** Up to here everything is handled; null: nothing is. */
  async position(): Promise<string | null> {
    const { rows } = await this.database.query<{ position: string | null }>(
      'SELECT position FROM hindsight_checkpoint WHERE subscriber = $1',
      [this.subscriber],
    );
    return rows[0]?.position ?? null;
  }

  /**
   * Goes from one position to the next, with the work between: for events that come in one order.
   * @throws {WentOnElsewhere} it is not at the first any more; no work was done
   * @throws {HandlerFailed}
   */
  async advance(from: string | null, to: string, work: Work): Promise<void> {
    await this.#inTransaction(async (client) => {
      // First: it holds the row, so that of two instances one waits here, and then sees that it is too late.
      const { rowCount } = await client.query(
        'UPDATE hindsight_checkpoint SET position = $3 WHERE subscriber = $1 AND position IS NOT DISTINCT FROM $2',
        [this.subscriber, from, to],
      );
      if (rowCount !== 1) throw new WentOnElsewhere(this.subscriber, from);
      await doing(work, client);
    });
  }

  /**
   * Does the work of an event, unless it was done: for events that come in any order, and come again.
   * @throws {HandlerFailed}
   */
  async once({ id, place }: GivenEvent, work: Work): Promise<'handled' | 'known'> {
    const event = [this.subscriber, id, place === null ? null : String(place)];
    return this.#inTransaction(async (client) => {
      const { rowCount } = await client.query(
        'INSERT INTO hindsight_handled (subscriber, event_id, place) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
        event,
      );
      if (rowCount !== 1) {
        const again =
          'UPDATE hindsight_handled SET came_at = now(), place = $3 WHERE subscriber = $1 AND event_id = $2';
        await client.query(again, event);
        return 'known';
      }
      await doing(work, client);
      return 'handled';
    });
  }

  async #inTransaction<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.database.connect();
    // A connection that is lost while it is out says so here, too; unheard, that would end the process.
    client.on('error', ignore);
    let lost: Error | undefined;
    try {
      await client.query('BEGIN');
      const result = await work(client);
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch((failure: unknown) => (lost = asError(failure)));
      throw lost ?? error; // whether the work failed, or the database did, makes a difference to those who try again
    } finally {
      client.off('error', ignore);
      client.release(lost);
    }
  }
}

const ignore = (): void => undefined;
const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)));

async function doing(work: Work, client: PoolClient): Promise<void> {
  try {
    await work(client);
  } catch (error) {
    throw new HandlerFailed(error);
  }
}
