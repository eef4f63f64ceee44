import { join } from 'node:path';
import { parquet, type Database } from './database.js';
import { HistoryNotContiguous } from './errors.js';
import type { Segment } from './manifest.js';

/**
 * Holds the revisions of table `incoming` against each other and against what is archived.
 * @returns how many customers are new
 * @throws {HistoryNotContiguous} for the first event, in log order, that does not go on where its customer's history stands
 */
export async function checkContiguous(
  database: Database,
  directory: string,
  segments: readonly Segment[],
): Promise<{ readonly newcomers: number }> {
  const stands = await standsSql(database, directory, segments);
  await database.run(`CREATE OR REPLACE TEMP TABLE stands AS ${stands}`);
  const [gap] = await database.rows(`SELECT * FROM (
      SELECT customer, revision AS found, position,
        coalesce(next, 0) + row_number() OVER (PARTITION BY customer ORDER BY position) - 1 AS expected
      FROM incoming LEFT JOIN stands USING (customer))
    WHERE found <> expected ORDER BY position LIMIT 1`);
  if (gap) {
    const { customer, expected, found } = gap;
    throw new HistoryNotContiguous(directory, String(customer), Number(expected), Number(found));
  }
  const { newcomers } = await database.row(
    'SELECT count(DISTINCT customer) AS newcomers FROM incoming ANTI JOIN stands USING (customer)',
  );
  return { newcomers: Number(newcomers) };
}

/** SQL: the next revision of each customer that comes in; only the files of their buckets are read. */
async function standsSql(
  database: Database,
  directory: string,
  segments: readonly Segment[],
): Promise<string> {
  const coming = await database.rows('SELECT DISTINCT bucket FROM incoming');
  const buckets = new Set(coming.map(({ bucket }) => Number(bucket)));
  const files = segments.filter(({ bucket }) => buckets.has(bucket)).map(({ file }) => join(directory, file));
  if (files.length === 0) return 'SELECT NULL::VARCHAR AS customer, NULL::INTEGER AS next WHERE false';
  return `SELECT customer, max(revision) + 1 AS next FROM ${parquet(files)} SEMI JOIN incoming USING (customer) GROUP BY customer`;
}
