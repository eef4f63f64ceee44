import { LessThanOrEqual } from 'typeorm';
import type { Sql } from '../database/sql.js';
import { cutoffTable, type CutoffValues } from './cutoff.row.js';

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
  const rows = await sql.entities.find(cutoffTable, {
    where: { ruleSetHash, instant: LessThanOrEqual(new Date(through)) },
    order: { instant: 'ASC' },
  });
  return rows.flatMap(({ instant, values }) => (values ? [{ instant: instant.getTime(), values }] : []));
}
