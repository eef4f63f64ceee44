import { deepStrictEqual } from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { EventData } from '@hindsight/client';
import type { Pool, PoolClient } from 'pg';
import { Handlers } from './handlers.js';
import type { EventType, Heard } from './on-event.js';

/** An event as a handler hears it. What is not given is made up, and the same each time but for its id. */
export const heard = <Type extends EventType>(
  type: Type,
  customerId: string,
  data: EventData[Type],
  { id = randomUUID(), time = '2026-01-05T09:00:00.000Z', ...rest }: Partial<Heard> = {},
): Heard<Type> => ({
  ...{ specversion: '1.0', id, source: `/streams/customer-${customerId}`, type: `hindsight.${type}` },
  ...{ subject: customerId, time, datacontenttype: 'application/json', recordedtime: time },
  ...{ revision: '0', position: '0', schemaversion: 1, correlationid: 'given', origin: 'api' },
  ...rest,
  data,
});

/** What handlers make of events, tried in a transaction that is undone in the end. */
export interface Story {
  /** What was heard before. */
  given(...events: readonly Heard[]): Story;
  /** What is heard. */
  when(...events: readonly Heard[]): Story;
  /** @throws AssertionError the rows of this query are others */
  expectRows(query: string, rows: readonly object[]): Promise<void>;
  /** @throws AssertionError what is heard fails with another message, or not at all */
  expectFailure(message: RegExp): Promise<void>;
}

/**
 * Given, when, then for handlers, on a database that has their tables:
 * `await story(pool, new Letters()).given(…).when(…).expectRows('SELECT …', [{ … }])`
 * @throws {NoHandlers}
 */
export function story(database: Pool, ...instances: readonly object[]): Story {
  return new Telling(database, new Handlers(instances), [], []);
}

class Telling implements Story {
  constructor(
    private readonly database: Pool,
    private readonly handlers: Handlers,
    private readonly before: readonly Heard[],
    private readonly now: readonly Heard[],
  ) {}

  given(...events: readonly Heard[]): Story {
    return new Telling(this.database, this.handlers, [...this.before, ...events], this.now);
  }

  when(...events: readonly Heard[]): Story {
    return new Telling(this.database, this.handlers, this.before, [...this.now, ...events]);
  }

  expectRows(query: string, rows: readonly object[]): Promise<void> {
    return this.#undone(async (sql) => {
      for (const event of this.now) await this.handlers.handle(event, sql);
      const { rows: found } = await sql.query<object>(query);
      deepStrictEqual(
        found.map((row) => ({ ...row })),
        rows,
      );
    });
  }

  expectFailure(message: RegExp): Promise<void> {
    return this.#undone(async (sql) => {
      let said = 'nothing failed';
      try {
        for (const event of this.now) await this.handlers.handle(event, sql);
      } catch (error) {
        said = error instanceof Error ? error.message : String(error);
      }
      deepStrictEqual(
        { failure: message.exec(said)?.[0] ?? said },
        { failure: message.exec(said)?.[0] ?? message },
      );
    });
  }

  async #undone(work: (sql: PoolClient) => Promise<void>): Promise<void> {
    const client = await this.database.connect();
    try {
      await client.query('BEGIN');
      for (const event of this.before) await this.handlers.handle(event, client);
      await work(client);
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  }
}
