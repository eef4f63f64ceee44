import type { Cohort } from '@hindsight/domain';
import { facts } from '../facts.js';
import type { Ask } from '../measure.js';

/**
 * Of each period, from $3 to $4 (exclusive): customers at its start, and those of them who were lost within it. A customer is
 * there from its registration on, and not between a declared churn and a winning back. Who was merged or erased before the end
 * of a period is left out of it: it was not lost, it is another record or none.
 */
export const presence = `
WITH turn AS (
  SELECT f.customer_id, f.ends_at, f.type <> 'CustomerChurned' AS is_there, f.occurred_at AS since,
    coalesce(lead(f.occurred_at) OVER (PARTITION BY f.customer_id ORDER BY f.occurred_at, f.revision), 'infinity') AS until
  FROM ${facts('CustomerRegistered', 'CustomerChurned', 'CustomerWonBack')} f
), present AS (
  SELECT p.place, t.customer_id, bool_or(t.since < p.begins AND t.until >= p.begins) AS at_start,
    bool_or(t.since < p.ends AND t.until >= p.ends) AS at_end
  FROM unnest($3::timestamptz[], $4::timestamptz[]) WITH ORDINALITY AS p (begins, ends, place)
  JOIN turn t ON t.is_there AND t.since < p.ends AND t.until >= p.begins AND t.ends_at >= p.ends
  GROUP BY p.place, t.customer_id
)
SELECT place::int4, count(*) FILTER (WHERE at_start)::int4 AS at_start,
  count(*) FILTER (WHERE at_start AND NOT at_end)::int4 AS lost,
  count(*) FILTER (WHERE NOT at_start AND at_end)::int4 AS came
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
