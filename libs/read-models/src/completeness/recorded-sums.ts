import type { Sql } from '../database/sql.js';
import { customerHashSql, sharedBuckets } from '../checkpoint/bucket.js';
import { buckets, noEvents, type EventSum } from './event-sum.js';

/** Which history rows are looked at. */
export interface RecordedSpan {
  /** Rows behind this position of the log (exclusive); null: from its beginning. */
  readonly after: bigint | null;
  /** To this one, inclusive; the projector has reached it. */
  readonly upTo: bigint;
  /** Customers that are left out. */
  readonly without: readonly string[];
}

/** The sums that history rows have, by bucket; every bucket is there. Cost: reads all of the span, in the database. */
export async function recordedSums(sql: Sql, span: RecordedSpan): Promise<ReadonlyMap<number, EventSum>> {
  const rows = await sql.query<{ bucket: number } & SumRow>(
    `SELECT bucket, ${sums} FROM ${hashedIn} GROUP BY bucket`,
    parametersOf(span),
  );
  const found = new Map(rows.map((row) => [row.bucket, eventSum(row)]));
  return new Map(Array.from({ length: buckets }, (_, bucket) => [bucket, found.get(bucket) ?? noEvents]));
}

/** The same by customer, of some buckets. Memory: their customers. */
export async function recordedSumsByCustomer(
  sql: Sql,
  span: RecordedSpan,
  of: readonly number[],
): Promise<ReadonlyMap<string, EventSum>> {
  const rows = await sql.query<{ customer_id: string } & SumRow>(
    `SELECT customer_id, ${sums} FROM ${hashedIn} WHERE bucket = ANY($4::int4[]) GROUP BY customer_id`,
    [...parametersOf(span), of],
  );
  return new Map(rows.map((row) => [row.customer_id, eventSum(row)]));
}

/** The event ids of one customer's history rows, by revision, as decimal text. */
export async function recordedEventIds(
  sql: Sql,
  span: Omit<RecordedSpan, 'without'>,
  customerId: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await sql.query<{ revision: string; event_id: string }>(
    `SELECT revision, event_id FROM ${recorded} WHERE ${inSpan} AND customer_id = $3 ORDER BY revision`,
    [span.after ?? -1n, span.upTo, customerId],
  );
  return new Map(rows.map(({ revision, event_id }) => [revision, event_id]));
}

/** Whether they count or not. */
const recorded = `(SELECT customer_id, revision, event_id, position FROM customer_event
  UNION ALL SELECT customer_id, revision, event_id, position FROM unheard_event) AS recorded`;

/** A row behind the checkpoint of its bucket was not written by the projector: it belongs to every span, or nobody would find it. */
const inSpan = `position > $1::int8 AND (position <= $2::int8 OR position > (
  SELECT c.position FROM bucket_checkpoint c WHERE c.bucket = ${customerHashSql('recorded.customer_id', sharedBuckets)}))`;

/** OFFSET 0: each hash is computed once, and not for each of its parts. */
const hashedIn = `(SELECT customer_id,
    ${customerHashSql('customer_id', buckets)} AS bucket,
    encode(sha256(convert_to(concat_ws(E'\\t', customer_id, revision, event_id), 'UTF8')), 'hex') AS hash
  FROM ${recorded} WHERE ${inSpan}
    AND NOT EXISTS (SELECT FROM unnest($3::text[]) AS without (id) WHERE without.id = customer_id)
  OFFSET 0) AS hashed`;

const parts = [0, 1, 2, 3, 4, 5, 6, 7];

/** Each digest in eight parts of 32 bits, most significant first, which PostgreSQL adds up exactly. */
const sums = `count(*) AS events, ARRAY[${parts
  .map((part) => `sum(('x' || substr(hash, ${8 * part + 1}, 8))::bit(32)::int8)::text`)
  .join(', ')}] AS parts`;

interface SumRow {
  readonly events: string;
  readonly parts: readonly string[];
}

const eventSum = ({ events, parts }: SumRow): EventSum => ({
  events: Number(events),
  digest: BigInt.asUintN(
    256,
    parts.reduce((sum, part) => (sum << 32n) + BigInt(part), 0n),
  ),
});

const parametersOf = ({ after, upTo, without }: RecordedSpan) => [after ?? -1n, upTo, without];
