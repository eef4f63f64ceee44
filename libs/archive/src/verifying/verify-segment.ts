import { join } from 'node:path';
import { bucketSql } from '../bucket-sql.js';
import { parquet } from '../database.js';
import { SegmentDamaged } from '../errors.js';
import type { Segment } from '../manifest.js';
import { segmentCheck } from '../segment-check.js';
import { expectSame, type Verified } from './expect-same.js';

/** What is wrong with one file. */
export async function verifySegment(verified: Verified, segment: Segment): Promise<string[]> {
  try {
    await segmentCheck(verified.directory)(segment);
  } catch (error) {
    if (error instanceof SegmentDamaged) return [error.message];
    throw error;
  }
  return checkRows(verified, segment);
}

async function checkRows({ directory, manifest, database }: Verified, segment: Segment): Promise<string[]> {
  const { file, bucket, events, firstPosition, lastPosition } = segment;
  const key = 'row(customer, occurred_at, revision)';
  const found = await database.row(`SELECT count(*) AS events, min(position) AS first, max(position) AS last,
      count(*) FILTER (${bucketSql(manifest.buckets)} <> ${bucket}) AS strangers,
      count(*) FILTER (key <= before) AS unsorted
    FROM (SELECT *, ${key} AS key, lag(${key}) OVER (ORDER BY file_row_number) AS before
      FROM ${parquet([join(directory, file)], 'file_row_number = true')})`);
  return expectSame(file, [
    ['events', found['events'], events],
    ['first position', found['first'], firstPosition],
    ['last position', found['last'], lastPosition],
    ['events of other buckets', found['strangers'], 0],
    ['events out of order', found['unsorted'], 0],
  ]);
}
