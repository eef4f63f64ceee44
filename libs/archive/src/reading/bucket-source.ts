import { join } from 'node:path';
import { skippedType } from '@hindsight/domain';
import type { KnownAt, Unheard } from '@hindsight/replay';
import { literal, parquet, quoted, type Database } from '../database.js';
import type { Manifest, Segment } from '../manifest.js';
import { tableColumns } from '../table-columns.js';
import type { Source } from './read-recorded.js';

/** The archive that segments are of. */
interface Whole {
  readonly directory: string;
  readonly manifest: Manifest;
}

/**
 * What counts of one bucket: neither what is skipped nor the saying of it. Where less is known than that, what rules cannot
 * read is left out all the same: what could be told of that time stays as it was, and what could not now can.
 */
export async function heededSource(
  database: Database,
  whole: Whole,
  segments: readonly Segment[],
  knownAt: KnownAt | undefined,
): Promise<Source> {
  const source = await bucketSource(database, whole, segments, knownAt);
  const all = await bucketSource(database, whole, segments, undefined);
  const isSkip = `stored_type = ${literal(skippedType)}`;
  const { skips } = await database.row(`SELECT count(*) AS skips FROM ${all.sql} WHERE ${isSkip}`);
  if (Number(skips) === 0) return source;
  const known = knownAt === undefined ? 'true' : await knownSql(database, whole, knownAt);
  const heeded = `SELECT * FROM ${source.sql} AS event WHERE NOT ${isSkip} AND NOT EXISTS (
    SELECT 1 FROM (SELECT customer, skipped, ${known} AS is_known FROM ${all.sql} WHERE ${isSkip}) AS skip
    WHERE skip.customer = event.customer AND skip.skipped = event.revision
      AND (skip.is_known OR event.unreadable IS NOT NULL))`;
  return { sql: `(${heeded})`, isSorted: false };
}

/** What is known of one bucket, or of several. */
export async function bucketSource(
  database: Database,
  whole: Whole,
  segments: readonly Segment[],
  knownAt: KnownAt | undefined,
): Promise<Source> {
  const known = knownAt === undefined ? null : await knownSql(database, whole, knownAt);
  if (segments.length === 0) return { sql: nothing, isSorted: true };
  const files = parquet(pathsOf(whole.directory, segments));
  const heard = heardSql(files, knownAt?.unheard ?? []);
  const sql = known === null ? files : `(SELECT * FROM ${files} WHERE ${known} AND ${heard})`;
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

/** SQL: whether an event is heard: no import that is open brought it, or its customer. */
function heardSql(files: string, unheard: readonly Unheard[]): string {
  if (unheard.length === 0) return 'true';
  const brought = unheard
    .map(({ origin, after }) => `(origin = ${literal(origin)} AND position > ${after})`)
    .join(' OR ');
  return `NOT (${brought}) AND customer NOT IN (SELECT customer FROM ${files} WHERE revision = 0 AND (${brought}))`;
}

const pathsOf = (directory: string, segments: readonly Segment[]): string[] =>
  segments.map(({ file }) => join(directory, file));

/** A table with the columns of the archive, and no row. */
const nothing = `(SELECT ${tableColumns.map(({ name, sqlType }) => `NULL::${sqlType} AS ${quoted(name)}`).join(', ')} WHERE false)`;
