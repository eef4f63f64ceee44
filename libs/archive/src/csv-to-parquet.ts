import { dirname } from 'node:path';
import { Database, literal } from './database.js';

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
  const database = await Database.open({ scratch: dirname(parquet), memory: '512MB', threads: 1 });
  try {
    await database.run(`COPY (SELECT * FROM read_csv(${literal(csv)}, header = true, delim = ',',
      quote = '"', escape = '"', columns = {${types.join(', ')}})) TO ${literal(parquet)} (FORMAT parquet, COMPRESSION zstd)`);
  } finally {
    await database.close();
  }
}
