import { mkdir, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { literal, quoted, type Database } from './database.js';
import { flush, sha256Of } from './durable.js';
import type { Segment } from './manifest.js';
import { tableColumns } from './table-columns.js';

/** The columns of the archive, as SQL. */
export const columnList = tableColumns.map(({ name }) => quoted(name)).join(', ');

/** How a file is sorted; what reads it relies on that. */
export const order = 'customer, occurred_at, revision';

const folderOf = (bucket: number): string => `events/bucket=${String(bucket).padStart(3, '0')}`;

/**
 * Writes a durable Parquet file of the rows of `source` (SQL, of one bucket, at least one). It is named by its content, so
 * writing the same again is harmless. Nobody knows it yet: that takes a manifest.
 */
export async function writeSegment(
  database: Database,
  place: { readonly directory: string; readonly scratch: string; readonly bucket: number },
  source: string,
): Promise<Segment> {
  const { directory, scratch, bucket } = place;
  const draft = join(scratch, 'segment.parquet');
  await database.run(`COPY (SELECT ${columnList} FROM ${source} ORDER BY ${order}) TO ${literal(draft)}
    (FORMAT parquet, COMPRESSION zstd, PARQUET_VERSION v2, USE_TMP_FILE false)`);
  await flush(draft);
  const sha256 = await sha256Of(draft);
  const file = `${folderOf(bucket)}/${sha256.slice(0, 24)}.parquet`;
  await mkdir(dirname(join(directory, file)), { recursive: true });
  await rename(draft, join(directory, file));
  await flush(dirname(join(directory, file)));
  const { size: bytes } = await stat(join(directory, file));
  return { file, bucket, ...(await extentOf(database, join(directory, file))), bytes, sha256 };
}

async function extentOf(database: Database, path: string) {
  const { first, last, events } = await database.row(
    `SELECT min(position) AS first, max(position) AS last, count(*) AS events FROM read_parquet(${literal(path)})`,
  );
  return { firstPosition: Number(first), lastPosition: Number(last), events: Number(events) };
}
