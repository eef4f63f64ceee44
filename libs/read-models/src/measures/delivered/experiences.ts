import { facts, numberOf } from '../facts.js';
import { trades } from '../trades.js';

/** How long a service may be waited for: that of an answer to a need (S46), as the texts name no other. */
export const waitHours = 48;

const score = `(${numberOf('score100')})`;
const ces = `f.data ->> 'instrument' = 'ces'`;

/** Exact sums, so that the order of rows is nothing. */
const mean = (of: string) => `(avg(${score}::numeric) FILTER (WHERE ${of}))::float8`;

/**
 * The parts of delivered value (`deliveredValue` of the domain; a spec holds this and it together) of each customer who goes on, of those
 * who said or went through something since an instant: `valued` has what is known of each, `whole` those of whom value and cost are.
 * A service is late that was waited for longer than $3 hours; one that still waits, once it has waited longer, and before that it is
 * not known. Means of scores are of exact sums, so that the order of rows is nothing.
 * @param since SQL, of the fact `f`
 */
export const experiencesSince = (since: string): string =>
  `
said AS (
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
), valued AS (
  SELECT k.*, CASE WHEN k.time IS NULL THEN k.effort WHEN k.effort IS NULL THEN k.time ELSE (k.effort + k.time) / 2 END AS cost
  FROM (
    SELECT coalesce(a.customer_id, s.customer_id) AS customer_id, a.benefit AS value, 100 - a.ease AS effort,
      (100 * s.late)::float8 / s.served AS time, coalesce(s.late, 0) AS late
    FROM said a FULL JOIN served s ON s.customer_id = a.customer_id
  ) k
), whole AS (
  SELECT v.*, v.value - v.cost AS delivered FROM valued v WHERE v.value IS NOT NULL AND v.cost IS NOT NULL
)`.trim();

/** Net spend of a customer since then, in minor units; `customer` is SQL. */
export const paidSince = (since: string, customer: string): string =>
  `
SELECT sum(f.amount) FROM ${trades('purchased', 'returned')} f
WHERE f.customer_id = ${customer} AND f.goes_on AND ${since}`.trim();
