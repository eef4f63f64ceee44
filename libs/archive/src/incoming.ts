import { open, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
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

  /** @param scratch a folder of the writer alone */
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

/**
 * SQL: the bucket of a customer, the first 32 bits of SHA-256 over its id in UTF-8, big endian, modulo `buckets`: what any
 * engine can compute. Archives are laid out by it: never change it.
 */
const bucketSql = (buckets: number): string =>
  `(('0x' || sha256(customer)[1:8])::UBIGINT % ${buckets})::INTEGER`;

const isInstant = (name: string): boolean => name === 'occurred_at' || name === 'recorded_at';

const instantSql = (name: string): string => `make_timestamptz(${name} * 1000) AS ${name}`;

const jsonTypes = tableColumns
  .map(({ name, sqlType }) => `${quoted(name)}: ${literal(isInstant(name) ? 'BIGINT' : sqlType)}`)
  .join(', ');
