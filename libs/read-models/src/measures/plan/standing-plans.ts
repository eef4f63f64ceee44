import type { PlanMeasure } from '@hindsight/domain';
import { facts } from '../facts.js';

/**
 * The plans of the year $3 that stood: of an owner and a measure the last that was set, of those decided by then; and how many
 * customers that owner had ever been given up to then.
 */
export const standingPlans = `
WITH plan AS (
  SELECT DISTINCT ON (p.owner, p.measure) p.owner, p.measure, p.minor, p.rate_percent
  FROM plan_set p
  WHERE p.year = $3::int4 AND p.occurred_at <= $1::timestamptz
  ORDER BY p.owner, p.measure, p.revision DESC
), given AS (
  SELECT f.data ->> 'ownerId' AS owner, count(DISTINCT f.customer_id)::int4 AS customers
  FROM ${facts('OwnerAssigned')} f
  GROUP BY 1
)
SELECT p.owner, p.measure, p.minor::text AS minor, p.rate_percent AS rate, coalesce(g.customers, 0) AS customers
FROM plan p LEFT JOIN given g ON g.owner = p.owner
ORDER BY p.owner, array_position(ARRAY['revenue', 'income', 'margin_rate', 'profit'], p.measure)`;

/** One plan that stood. */
export interface Planned {
  readonly owner: string;
  readonly measure: PlanMeasure;
  /** Minor units as text; null of the margin rate. */
  readonly minor: string | null;
  /** Percent; null of all others. */
  readonly rate: number | null;
  readonly customers: number;
}
