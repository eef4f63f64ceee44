import { DuckDBInstance, type DuckDBConnection, type DuckDBDataChunk } from '@duckdb/node-api';
import { AtWork } from './at-work.js';

export interface DatabaseOptions {
  /** Where sorts that do not fit go. */
  readonly scratch: string;
  /** In DuckDB's words, such as 1GB. */
  readonly memory: string;
  readonly threads: number;
}

type Row = Readonly<Record<string, unknown>>;

/** A DuckDB of this process, for reading and writing Parquet: it keeps nothing. */
export class Database {
  readonly #atWork = new AtWork();

  private constructor(
    private readonly instance: DuckDBInstance,
    readonly connection: DuckDBConnection,
  ) {}

  static async open({ scratch, memory, threads }: DatabaseOptions): Promise<Database> {
    const instance = await DuckDBInstance.create(':memory:', {
      memory_limit: memory,
      temp_directory: scratch,
      threads: String(threads),
      autoinstall_known_extensions: 'false', // nothing is ever fetched
      autoload_known_extensions: 'false',
    });
    return new Database(instance, await instance.connect());
  }

  /** Lets `work` have a connection of its own, so that what it makes for the while is in nobody's way. */
  apart<T>(work: (database: Database) => Promise<T>): Promise<T> {
    return this.#atWork.add(this.#apart(work));
  }

  async #apart<T>(work: (database: Database) => Promise<T>): Promise<T> {
    const connection = await this.instance.connect();
    try {
      return await work(new Database(this.instance, connection));
    } finally {
      connection.closeSync();
    }
  }

  async run(sql: string): Promise<void> {
    await this.connection.run(sql);
  }

  /** Few rows: whole numbers as bigint where DuckDB has them as BIGINT or wider. */
  async rows(sql: string): Promise<readonly Row[]> {
    return (await this.connection.runAndReadAll(sql)).getRowObjectsJS();
  }

  async row(sql: string): Promise<Row> {
    const [first] = await this.rows(sql);
    if (!first) throw new TypeError(`no row: ${sql}`);
    return first;
  }

  /** Many rows, some 2,048 at a time. */
  async *chunks(sql: string): AsyncGenerator<DuckDBDataChunk> {
    const result = await this.connection.stream(sql);
    for (;;) {
      const chunk = await result.fetchChunk();
      if (!chunk || chunk.rowCount === 0) return;
      yield chunk;
    }
  }

  /** Waits for who works apart: a connection that is closed at work takes the process with it. */
  async close(): Promise<void> {
    await this.#atWork.end();
    this.connection.closeSync();
    this.instance.closeSync();
  }
}

/** A text as SQL, which takes no U+0000. */
export const literal = (text: string): string =>
  text
    .split('\0')
    .map((part) => `'${part.replaceAll("'", "''")}'`)
    .join(' || chr(0) || ');

/** A name as SQL. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Files as a table. Columns by name: a file of a hive-like folder gets none from it. */
export const parquet = (files: readonly string[], option?: string): string =>
  `read_parquet([${files.map(literal).join(', ')}], hive_partitioning = false${option ? `, ${option}` : ''})`;
