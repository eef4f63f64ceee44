import { spelled } from '../../work-lists/instants.js';
import { facts } from '../facts.js';
import { yes } from './flags.js';

/**
 * What a version of a rule set says of each customer in some outputs, by what stands at $1: since when, and what it said
 * before. It is looked up where the projector has put it; nothing is computed a second time.
 */
const latestOf = (version: string, outputs: string): string =>
  `
latest AS (
  SELECT DISTINCT ON (c.customer_id, c.output) c.customer_id, c.output, c.to_result AS result, c.at, c.from_result AS before
  FROM segment_change c
  WHERE c.rule_set_hash = ${version}::text AND c.output = ANY (${outputs}::text[]) AND c.at <= $1::timestamptz
    AND c.superseded_at_position IS NULL
  ORDER BY c.customer_id, c.output, c.at DESC
)`.trim();

/** Who is a customer. */
const person = `
person AS (
  SELECT f.customer_id FROM ${facts('CustomerRegistered')} f WHERE f.goes_on AND f.is_first
)`.trim();

/** How many customers have which result: version $3, outputs $4. */
export const resultsCounted = `
WITH ${latestOf('$3', '$4')}, ${person}
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

const isFlag = 'l.output <> $7::text';

/** How many flags of a customer stand, in SQL. */
export const standing = `count(*) FILTER (WHERE ${isFlag} AND l.result = '${yes}')`;

/**
 * Customers by the flags of a rule set: version $5, outputs $6, of which $7 sums the flags up; of the owner $8, null all. `since` is an
 * object of the flags that stand. Instants are ISO 8601.
 * @param owner the statement of who looks after each customer
 * @param which SQL, of the group: which customers are meant
 */
export const flagsByCustomer = (owner: string, which = 'true'): string => `
WITH ${owner}, ${latestOf('$5', '$6')}, ${person}
SELECT l.customer_id AS "customerId", w.owner_id AS "ownerId", max(l.result) FILTER (WHERE l.output = $7::text) AS level,
  (${standing})::int4 AS standing, coalesce(${spelled(`max(l.at) FILTER (WHERE ${isFlag})`)}, '') AS "changedAt",
  ${spelled(`max(l.at) FILTER (WHERE ${isFlag} AND l.result <> '${yes}' AND l.before = '${yes}')`)} AS "fellAt",
  coalesce(json_object_agg(l.output, ${spelled('l.at')}) FILTER (WHERE ${isFlag} AND l.result = '${yes}'), '{}') AS since
FROM latest l JOIN person p ON p.customer_id = l.customer_id LEFT JOIN owner w ON w.customer_id = l.customer_id
WHERE $8::text IS NULL OR w.owner_id = $8::text
GROUP BY 1, 2 HAVING ${which}`;

/** One customer. */
export interface CustomerFlags {
  readonly customerId: string;
  readonly ownerId: string | null;
  readonly level: string | null;
  readonly standing: number;
  /** Empty where nothing was said of any flag. */
  readonly changedAt: string;
  readonly fellAt: string | null;
  readonly since: Readonly<Record<string, string>>;
}
