import { join } from 'node:path';
import { parquet } from '../database.js';
import { digestOf, digestSql, digestSum, emptyDigest, hashSql } from '../event-digest.js';
import { expectSame, type Verified } from './expect-same.js';

/** What is wrong with all files together. A bucket at a time: a customer is in one. */
export async function verifyBuckets(verified: Verified): Promise<string[]> {
  const { buckets, events, customers, digest, last } = verified.manifest;
  const problems: string[] = [];
  const sum = { events: 0, customers: 0, position: -1, digest: emptyDigest };
  for (let bucket = 0; bucket < buckets; bucket++) {
    const found = await verifyBucket(verified, bucket);
    problems.push(...found.problems);
    sum.events += found.events;
    sum.customers += found.customers;
    sum.position = Math.max(sum.position, found.position);
    sum.digest = digestSum(sum.digest, found.digest);
  }
  const whole = expectSame('manifest.json', [
    ['events', sum.events, events],
    ['customers', sum.customers, customers],
    ['last position', sum.position, last?.position ?? -1],
    ['digest', sum.digest, digest],
  ]);
  return [...problems, ...whole];
}

async function verifyBucket({ directory, manifest, database }: Verified, bucket: number) {
  const files = manifest.segments
    .filter((one) => one.bucket === bucket)
    .map(({ file }) => join(directory, file));
  if (files.length === 0) return { problems: [], events: 0, customers: 0, position: -1, digest: emptyDigest };
  const table = parquet(files);
  const found = await database.row(
    `SELECT count(*) AS events, count(DISTINCT customer) AS customers, max(position) AS position FROM ${table}`,
  );
  const gaps = await database.rows(`SELECT customer, count(*) AS events, max(revision) AS last FROM ${table}
    GROUP BY customer HAVING max(revision) + 1 <> count(*) OR count(DISTINCT revision) <> count(*) ORDER BY customer LIMIT 10`);
  return {
    problems: gaps.map(
      ({ customer, events, last }) =>
        `history of ${String(customer)}: ${String(events)} events up to revision ${String(last)}: some are missing, or there twice`,
    ),
    events: Number(found['events']),
    customers: Number(found['customers']),
    position: Number(found['position']),
    digest: digestOf(await database.row(`SELECT ${digestSql} FROM (SELECT ${hashSql} FROM ${table})`)),
  };
}
