import type { Cohort } from '@hindsight/domain';
import { facts } from '../facts.js';
import type { Ask } from '../measure.js';

/**
 * Of each period, from $3 to $4 (exclusive): customers at its start, and those of them who were lost within it. A customer is
 * there from its registration on, and not between a declared churn and a winning back. Who was merged or erased before the end
 * of a period is left out of it: it was not lost, it is another record or none.
 *
 * Nearly everybody comes and stays. Those are counted by the bounds of periods that their stay lies between, so that nobody is
 * looked at once a period: for a bound x at place n, `since < x` is `since_place < n`, and `until >= x` is `until_place >= n`.
 */
export const presence = `
WITH bound AS (
  SELECT array_agg(DISTINCT b ORDER BY b) AS bounds FROM unnest($3::timestamptz[] || $4::timestamptz[]) AS b
), period AS (
  SELECT p.place, p.begins, p.ends, width_bucket(p.begins, b.bounds) AS first, width_bucket(p.ends, b.bounds) AS last
  FROM unnest($3::timestamptz[], $4::timestamptz[]) WITH ORDINALITY AS p (begins, ends, place), bound b
), moved AS (
  SELECT DISTINCT f.customer_id FROM ${facts('CustomerRegistered', 'CustomerChurned', 'CustomerWonBack')} f
  WHERE f.type <> 'CustomerRegistered' OR NOT f.is_first
), once AS (
  SELECT width_bucket(f.occurred_at, b.bounds) AS since_place, width_bucket('infinity', b.bounds) AS until_place,
    width_bucket(f.ends_at, b.bounds) AS ends_place, count(*) AS customers
  FROM ${facts('CustomerRegistered')} f, bound b
  WHERE NOT EXISTS (SELECT FROM moved m WHERE m.customer_id = f.customer_id)
  GROUP BY 1, 2, 3
), turn AS (
  SELECT f.customer_id, f.ends_at, f.type <> 'CustomerChurned' AS is_there, f.occurred_at AS since,
    coalesce(lead(f.occurred_at) OVER (PARTITION BY f.customer_id ORDER BY f.occurred_at, f.revision), 'infinity') AS until
  FROM ${facts('CustomerRegistered', 'CustomerChurned', 'CustomerWonBack')} f JOIN moved m ON m.customer_id = f.customer_id
), again AS MATERIALIZED (
  SELECT * FROM turn WHERE is_there
), present AS (
  SELECT p.place, o.since_place < p.first AND o.until_place >= p.first AS at_start,
    o.since_place < p.last AND o.until_place >= p.last AS at_end, o.customers
  FROM period p JOIN once o ON o.ends_place >= p.last
  UNION ALL
  SELECT p.place, bool_or(t.since < p.begins AND t.until >= p.begins), bool_or(t.since < p.ends AND t.until >= p.ends), 1
  FROM period p JOIN again t ON t.since < p.ends AND t.until >= p.begins AND t.ends_at >= p.ends
  GROUP BY p.place, t.customer_id
)
SELECT place::int4, coalesce(sum(customers) FILTER (WHERE at_start), 0)::int4 AS at_start,
  coalesce(sum(customers) FILTER (WHERE at_start AND NOT at_end), 0)::int4 AS lost,
  coalesce(sum(customers) FILTER (WHERE NOT at_start AND at_end), 0)::int4 AS came
FROM present
GROUP BY place ORDER BY place`;

interface Present {
  readonly place: number;
  readonly at_start: number;
  readonly lost: number;
  readonly came: number;
}

interface Period {
  /** ISO 8601; the end is exclusive. */
  readonly begin: string;
  readonly end: string;
}

/** Of each period in its order; nobody is there, where nobody is. */
export async function presenceIn(
  ask: Ask,
  periods: readonly Period[],
): Promise<readonly (Cohort & { readonly came: number })[]> {
  const begins = periods.map(({ begin }) => begin);
  const ends = periods.map(({ end }) => end);
  const found = await ask.rows<Present>('presence', begins, ends);
  return periods.map((_, place) => {
    const one = found.find((row) => row.place === place + 1);
    return { atStart: one?.at_start ?? 0, lost: one?.lost ?? 0, came: one?.came ?? 0 };
  });
}
