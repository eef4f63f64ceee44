import { EntitySchema } from 'typeorm';
import { instant, int8, jsonb, text } from '../database/column.js';

/** Population → cut → value. */
export type CutoffValues = Readonly<Record<string, Readonly<Record<string, number>>>>;

/**
 * A cut-off instant of a rule set in force: due as soon as its day is closed, published once its values came back
 * through the log. Nobody is evaluated past one that is due and not published.
 */
export interface CutoffRow {
  readonly ruleSetHash: string;
  readonly instant: Date;
  /** The log position up to which history counts for its values. */
  readonly dueAtPosition: bigint;
  readonly values: CutoffValues | null;
  /** Population → how many members it had. */
  readonly members: Readonly<Record<string, number>> | null;
  readonly publishedAtPosition: bigint | null;
}

export const cutoffTable = new EntitySchema<CutoffRow>({
  name: 'cutoff',
  columns: {
    ruleSetHash: text('rule_set_hash', { primary: true }),
    instant: instant('instant', { primary: true }),
    dueAtPosition: int8('due_at_position'),
    values: jsonb('values', { nullable: true }),
    members: jsonb('members', { nullable: true }),
    publishedAtPosition: int8('published_at_position', { nullable: true }),
  },
});
