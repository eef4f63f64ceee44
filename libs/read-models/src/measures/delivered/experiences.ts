import { facts, numberOf } from '../facts.js';
import { tradesByCustomer } from '../trades.js';

/** How long a service may be waited for: that of an answer to a need (S46), as the texts name no other. */
export const waitHours = 48;

const score = `(${numberOf('score100')})`;
const ces = `f.data ->> 'instrument' = 'ces'`;

/** Exact sums, so that the order of rows is nothing. */
const mean = (of: string) => `(avg(${score}::numeric) FILTER (WHERE ${of}))::float8`;

/**
 * What each customer who goes on said and went through since an instant, of those who said or went through something: mean
 * scores, services by how long they were waited for ($3 hours), net spend in minor units. A service that still waits counts
 * as late once it has waited longer; before, it is not known.
 * @param since SQL, of the fact `f`
 */
export const experiencesSince = (since: string): string => `
WITH said AS (
  SELECT f.customer_id, ${mean(`NOT (${ces})`)} AS benefit, ${mean(ces)} AS ease
  FROM ${facts('CustomerRated')} f
  WHERE f.goes_on AND ${since} AND ${score} BETWEEN 0 AND 100
  GROUP BY 1
), wait AS (
  SELECT f.customer_id, max(${numberOf('hours')}) AS hours,
    max(extract(epoch FROM $1::timestamptz - f.occurred_at)) / 3600 AS waited
  FROM ${facts('ServiceRequested', 'ServiceCompleted')} f
  WHERE f.goes_on AND ${since}
  GROUP BY f.customer_id, f.data ->> 'serviceId'
), served AS (
  SELECT w.customer_id, count(*) FILTER (WHERE w.hours > $3::float8 OR w.hours IS NULL)::int4 AS late, count(*)::int4 AS served
  FROM wait w
  WHERE w.hours IS NOT NULL OR w.waited > $3::float8
  GROUP BY 1
), paid AS (
  SELECT f.customer_id, sum(f.amount) AS minor
  FROM ${tradesByCustomer('purchased', 'returned')} f
  WHERE f.goes_on AND ${since}
  GROUP BY 1
)
SELECT coalesce(a.customer_id, s.customer_id) AS "customerId", a.benefit, a.ease,
  coalesce(s.late, 0) AS late, coalesce(s.served, 0) AS served, coalesce(p.minor, 0)::text AS minor
FROM said a FULL JOIN served s ON s.customer_id = a.customer_id
LEFT JOIN paid p ON p.customer_id = coalesce(a.customer_id, s.customer_id)
ORDER BY 1`;

/** Of one customer. */
export interface Experience {
  readonly customerId: string;
  /** 0–100 */
  readonly benefit: number | null;
  /** 0–100 */
  readonly ease: number | null;
  readonly late: number;
  readonly served: number;
  /** Net spend, minor units as text. */
  readonly minor: string;
}
