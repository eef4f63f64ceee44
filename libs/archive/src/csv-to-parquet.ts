import { DuckDBInstance } from '@duckdb/node-api';
import { literal } from './database.js';

/**
 * Writes a CSV file, as a spreadsheet opens it, as Parquet (zstd): for whoever reads more lines than fit on a screen.
 * @param columns name → type, in DuckDB's words, in the order of the file
 */
export async function csvToParquet(
  csv: string,
  parquet: string,
  columns: Readonly<Record<string, string>>,
): Promise<void> {
  const types = Object.entries(columns).map(([name, type]) => `${literal(name)}: ${literal(type)}`);
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false', // nothing is ever fetched
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  try {
    await connection.run(`COPY (SELECT * FROM read_csv(${literal(csv)}, header = true, delim = ',',
      quote = '"', escape = '"', columns = {${types.join(', ')}})) TO ${literal(parquet)} (FORMAT parquet, COMPRESSION zstd)`);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
