import { partsOfFacts, type KeptType } from '../fact/kept-types.js';

/**
 * What happened, as every measure and work list sees it, from the table that holds it ready: the effective history of RULES §2,
 * without withdrawn complaints and skipped events, up to the customer's end, of who is not parked. A spec holds it and
 * `effectiveEvents` together. What is bought, brought back and costs is in `trades`.
 *
 * A text to stand behind FROM, with these columns:
 *
 *     customer_id, revision, type, occurred_at
 *     in_window  whether it happened after $2
 *     goes_on    whether the customer had neither been merged away nor erased at $1
 *     ends_at    when it was, or will have been; `infinity` for who goes on
 *     is_first   whether the customer has none of the type before it
 *     is_latest  whether no other had taken its place at $1 (`followsIn`); true of types whose facts all stand
 *     until      when another took its place, if that is not after $1; else `infinity`
 *     data       as stored
 *
 * $1 is the instant up to which things count as happened (inclusive), $2 the begin of the window (exclusive, `-infinity` for
 * none). What corrects, withdraws or skips counts whatever its own instant, as RULES has it.
 *
 * It is no view: the tables are rebuilt in a schema beside and exchanged, and a view would go on reading those it was made on.
 * The parts are named by themselves, as autovacuum lets the planner know of them and not of the whole.
 *
 * @param types stored names, of which facts are kept
 */
export function facts(...types: readonly KeptType[]): string {
  const parts = Object.entries(partsOfFacts).flatMap(([part, kept]) => {
    const asked = kept.filter((type) => types.includes(type));
    return asked.length === 0 ? [] : [factsIn(part, asked, asked.length === kept.length)];
  });
  return `(${parts.join('\n    UNION ALL')}
  )`;
}

function factsIn(part: string, types: readonly string[], isAll: boolean): string {
  const ofTypes = isAll ? '' : ` AND t.type IN (${types.map((type) => `'${type}'`).join(', ')})`;
  return `
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM ${part} t
    WHERE t.occurred_at <= $1::timestamptz${ofTypes}`;
}

// Fields of a fact. A stored field that is of another type than it promises is none: its customer is parked, but a database
// may look at a field before it looks at that.

/** Minor units, exact. */
export const minorOf = (field: string, fact = 'f'): string =>
  `CASE WHEN ${fact}.data -> '${field}' ->> 'minor' ~ '^-?[0-9]{1,18}$'
      THEN (${fact}.data -> '${field}' ->> 'minor')::int8 END`;

export const numberOf = (field: string, fact = 'f'): string =>
  `CASE jsonb_typeof(${fact}.data -> '${field}') WHEN 'number' THEN (${fact}.data ->> '${field}')::float8 END`;
