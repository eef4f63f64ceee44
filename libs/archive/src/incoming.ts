import { open, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { bucketSql } from './bucket-sql.js';
import { literal, quoted, type Database } from './database.js';
import { hashSql } from './event-digest.js';
import type { LoggedEvent } from './logged-event.js';
import { rowOf } from './row-of.js';
import { tableColumns } from './table-columns.js';

const linesAtOnce = 1000;

/** The events that are about to become segments: gathered in a file, then a table of the database. */
export class Incoming {
  events = 0;
  #last: LoggedEvent | null = null;
  #lines: string[] = [];

  private constructor(
    private readonly file: string,
    private readonly handle: FileHandle,
  ) {}

  static async into(scratch: string): Promise<Incoming> {
    const file = join(scratch, 'incoming.ndjson');
    return new Incoming(file, await open(file, 'w'));
  }

  /** The event added last. */
  get last(): LoggedEvent | null {
    return this.#last;
  }

  async add(event: LoggedEvent): Promise<void> {
    this.#last = event;
    this.events++;
    this.#lines.push(JSON.stringify(rowOf(event)));
    if (this.#lines.length >= linesAtOnce) await this.#write();
  }

  /** Makes table `incoming` of all that was added: the columns of the archive, the event's bucket and its hash. */
  async load(database: Database, buckets: number): Promise<void> {
    await this.#write();
    const columns = tableColumns.map(({ name }) => (isInstant(name) ? instantSql(name) : quoted(name)));
    await database.run(`CREATE OR REPLACE TEMP TABLE incoming AS
      SELECT *, ${hashSql}, ${bucketSql(buckets)} AS bucket FROM (SELECT ${columns.join(', ')}
      FROM read_json(${literal(this.file)}, format = 'newline_delimited', columns = {${jsonTypes}}))`);
    await this.close();
  }

  /** Idempotent. */
  async close(): Promise<void> {
    await this.handle.close();
    await rm(this.file, { force: true });
  }

  async #write(): Promise<void> {
    if (this.#lines.length === 0) return;
    await this.handle.appendFile(`${this.#lines.join('\n')}\n`);
    this.#lines = [];
  }
}

const isInstant = (name: string): boolean => name === 'occurred_at' || name === 'recorded_at';

const instantSql = (name: string): string => `make_timestamptz(${name} * 1000) AS ${name}`;

const jsonTypes = tableColumns
  .map(({ name, sqlType }) => `${quoted(name)}: ${literal(isInstant(name) ? 'BIGINT' : sqlType)}`)
  .join(', ');

interface PortionOptions {
  /** A folder of the writer alone. */
  readonly scratch: string;
  readonly eventsAtOnce: number;
}

/** Events in portions of at most so many; each is used up before the next is gathered. */
export async function* portions(
  events: AsyncIterable<LoggedEvent>,
  { scratch, eventsAtOnce }: PortionOptions,
): AsyncGenerator<Incoming> {
  let incoming = await Incoming.into(scratch);
  try {
    for await (const event of events) {
      await incoming.add(event);
      if (incoming.events < eventsAtOnce) continue;
      yield incoming;
      incoming = await Incoming.into(scratch);
    }
    if (incoming.events > 0) yield incoming;
  } finally {
    await incoming.close();
  }
}
