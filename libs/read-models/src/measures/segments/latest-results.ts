import { facts } from '../facts.js';

/**
 * What the version $3 of a rule set says of each customer in the outputs $4, by what stands at $1: since when, and what it said
 * before. It is looked up where the projector has put it; nothing is computed a second time.
 */
const latest = `
latest AS (
  SELECT DISTINCT ON (c.customer_id, c.output) c.customer_id, c.output, c.to_result AS result, c.at, c.from_result AS before
  FROM segment_change c
  WHERE c.rule_set_hash = $3::text AND c.output = ANY ($4::text[]) AND c.at <= $1::timestamptz
    AND c.superseded_at_position IS NULL
  ORDER BY c.customer_id, c.output, c.at DESC
)`.trim();

/** Who is a customer. */
const person = `
person AS (
  SELECT f.customer_id FROM ${facts('CustomerRegistered')} f WHERE f.goes_on AND f.is_first
)`.trim();

/** How many customers have which result. */
export const resultsCounted = `
WITH ${latest}, ${person}
SELECT l.output, l.result, count(*)::int4 AS customers
FROM latest l JOIN person p ON p.customer_id = l.customer_id
GROUP BY 1, 2 ORDER BY 1, 3 DESC, 2`;

export interface ResultCounted {
  readonly output: string;
  readonly result: string;
  readonly customers: number;
}

/** How many customers there are. */
export const population = `
WITH ${person}
SELECT count(*)::int4 AS customers FROM person`;

/** @param owner the statement of who looks after each customer; $5 is one of them, null all */
export const resultsByCustomer = (owner: string): string => `
WITH ${owner}, ${latest}, ${person}
SELECT l.customer_id AS "customerId", w.owner_id AS "ownerId",
  json_object_agg(l.output, json_build_object('result', l.result, 'before', l.before,
    'at', to_char(l.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))) AS results
FROM latest l JOIN person p ON p.customer_id = l.customer_id LEFT JOIN owner w ON w.customer_id = l.customer_id
WHERE $5::text IS NULL OR w.owner_id = $5::text
GROUP BY 1, 2 ORDER BY 1`;

/** One customer; by output what stands, since when (ISO 8601), and what it was before. */
export interface CustomerResults {
  readonly customerId: string;
  readonly ownerId: string | null;
  readonly results: Readonly<
    Record<string, { readonly result: string; readonly before: string | null; readonly at: string }>
  >;
}
