import type { Sql } from '../database/sql.js';
import type { CutoffValues } from './cutoff.row.js';

/** Values published at one instant (ms). */
export interface PublishedValues {
  readonly instant: number;
  readonly values: CutoffValues;
}

/** What a rule set published for instants up to `through` (ms), by instant. */
export async function publishedCutoffs(
  sql: Sql,
  ruleSetHash: string,
  through: number,
): Promise<PublishedValues[]> {
  const rows = await sql.query<{ instant: Date; values: CutoffValues }>(
    `SELECT instant, "values" FROM cutoff
     WHERE rule_set_hash = $1 AND instant <= $2 AND published_at_position IS NOT NULL ORDER BY instant`,
    [ruleSetHash, new Date(through).toISOString()],
  );
  return rows.map(({ instant, values }) => ({ instant: instant.getTime(), values }));
}
