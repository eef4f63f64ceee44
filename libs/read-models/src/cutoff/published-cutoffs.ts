import { LessThanOrEqual } from 'typeorm';
import type { Sql } from '../database/sql.js';
import { cutoffTable, type CutoffValues } from './cutoff.row.js';

/** Values published at one instant (ms). */
export interface PublishedValues {
  readonly instant: number;
  readonly values: CutoffValues;
  /** Log position of the publication. */
  readonly position: bigint;
}

/** What a rule set published for instants up to `through` (ms), by instant. */
export async function publishedCutoffs(
  sql: Sql,
  ruleSetHash: string,
  through: number,
): Promise<PublishedValues[]> {
  const rows = await sql.entities.find(cutoffTable, {
    where: { ruleSetHash, instant: LessThanOrEqual(new Date(through)) },
    order: { instant: 'ASC' },
  });
  return rows.flatMap(({ instant, values, publishedAtPosition: position }) =>
    values && position !== null ? [{ instant: instant.getTime(), values, position }] : [],
  );
}

/** Instants (ms), ascending, of which a rule set knew at a log position that their values were to come, and had none yet. */
export async function cutoffsAwaitedAt(sql: Sql, ruleSetHash: string, position: bigint): Promise<number[]> {
  const rows = await sql.query<{ instant: Date }>(
    `SELECT instant FROM cutoff WHERE rule_set_hash = $1 AND due_at_position <= $2
       AND (published_at_position IS NULL OR published_at_position > $2) ORDER BY instant`,
    [ruleSetHash, position],
  );
  return rows.map(({ instant }) => instant.getTime());
}
