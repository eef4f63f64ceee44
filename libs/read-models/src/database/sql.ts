import type { DataSource, EntityManager, QueryRunner } from 'typeorm';

/** Where statements run: inside one transaction, or on any connection of the pool. */
export interface Sql {
  /** Rows that the statement returns; `Row` is what its column list says. int8 arrives as decimal text. */
  query<Row extends object>(text: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** The same place, for whole rows as they are mapped. */
  readonly entities: EntityManager;
}

/** Last position that a log can have: up to there is all of it. */
export const allOfTheLog = 2n ** 63n - 1n;

/** Runs `work` in one transaction (read committed): all of it, or none of it when it throws. */
export function inTransaction<T>(readModels: DataSource, work: (sql: Sql) => Promise<T>): Promise<T> {
  return readModels.transaction((manager) => work(inside(manager)));
}

/** What stands at one moment, however long `work` looks at it and whatever is written meanwhile. It only reads. */
export function inSnapshot<T>(readModels: DataSource, work: (sql: Sql) => Promise<T>): Promise<T> {
  return readModels.transaction('REPEATABLE READ', async (manager) => {
    const sql = inside(manager);
    await sql.query('SET TRANSACTION READ ONLY');
    return work(sql);
  });
}

/**
 * The same for what is read bit by bit. Whoever asks for nothing more within a minute, or goes away, lets go of it.
 * @throws what the database says, also that the minute is over
 */
export async function* fromSnapshot<T>(
  readModels: DataSource,
  work: (sql: Sql) => AsyncIterable<T>,
): AsyncGenerator<T> {
  const connection = readModels.createQueryRunner();
  try {
    await connection.startTransaction('REPEATABLE READ');
    const sql = onConnection(connection.manager, connection);
    await sql.query('SET TRANSACTION READ ONLY');
    await sql.query("SET LOCAL idle_in_transaction_session_timeout = '60s'");
    yield* work(sql);
  } finally {
    await connection.rollbackTransaction().catch(() => undefined); // it wrote nothing; the connection may be gone
    await connection.release();
  }
}

/** Statements that need no transaction: each may run on another connection. */
export function onPool(readModels: DataSource): Sql {
  return {
    query: (text, parameters = []) => readModels.query(text, [...parameters]),
    entities: readModels.manager,
  };
}

function inside(transaction: EntityManager): Sql {
  if (!transaction.queryRunner) throw new Error('a transaction without its connection');
  return onConnection(transaction, transaction.queryRunner);
}

function onConnection(entities: EntityManager, connection: QueryRunner): Sql {
  return {
    // The plain form answers an UPDATE with [rows, count]; the structured one always has rows under `records`.
    async query<Row>(text: string, parameters: readonly unknown[] = []) {
      const { records } = await connection.query(text, [...parameters], true);
      return records as Row[]; // the caller names the columns it selected
    },
    entities,
  };
}
