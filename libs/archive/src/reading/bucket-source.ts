import { join } from 'node:path';
import type { KnownAt } from '@hindsight/replay';
import { parquet, quoted, type Database } from '../database.js';
import type { Manifest, Segment } from '../manifest.js';
import { tableColumns } from '../table-columns.js';
import type { Source } from './read-recorded.js';

/** The archive that segments are of. */
interface Whole {
  readonly directory: string;
  readonly manifest: Manifest;
}

/** What is known of one bucket. */
export async function bucketSource(
  database: Database,
  whole: Whole,
  segments: readonly Segment[],
  knownAt: KnownAt | undefined,
): Promise<Source> {
  const known = knownAt === undefined ? null : await knownSql(database, whole, knownAt);
  if (segments.length === 0) return { sql: nothing, isSorted: true };
  const files = parquet(pathsOf(whole.directory, segments));
  const sql = known === null ? files : `(SELECT * FROM ${files} WHERE ${known})`;
  return { sql, isSorted: segments.length === 1 };
}

/** SQL: whether an event is known (RULES §2). */
async function knownSql(
  database: Database,
  { directory, manifest }: Whole,
  knownAt: KnownAt,
): Promise<string> {
  if ('position' in knownAt) return `position <= ${knownAt.position}`;
  if (manifest.segments.length === 0) return 'true';
  const { later } =
    await database.row(`SELECT min(position) AS later FROM ${parquet(pathsOf(directory, manifest.segments))}
    WHERE epoch_ms(recorded_at) > ${knownAt.recordedAt}`);
  return later === null ? 'true' : `position < ${Number(later)}`;
}

const pathsOf = (directory: string, segments: readonly Segment[]): string[] =>
  segments.map(({ file }) => join(directory, file));

/** A table with the columns of the archive, and no row. */
const nothing = `(SELECT ${tableColumns.map(({ name, sqlType }) => `NULL::${sqlType} AS ${quoted(name)}`).join(', ')} WHERE false)`;
