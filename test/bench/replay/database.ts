import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';

/** A DuckDB with two threads, as many as the engine has at most. */
export async function openDatabase(): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  return instance.connect();
}
