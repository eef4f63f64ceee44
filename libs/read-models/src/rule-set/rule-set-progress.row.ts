import { EntitySchema } from 'typeorm';
import { instant, text } from '../database/column.js';

/** How far a rule set is evaluated: every instant up to and including `evaluatedThrough`, for every customer not parked. */
export interface RuleSetProgressRow {
  readonly hash: string;
  readonly evaluatedThrough: Date;
}

export const ruleSetProgressTable = new EntitySchema<RuleSetProgressRow>({
  name: 'rule_set_progress',
  columns: { hash: text('hash', { primary: true }), evaluatedThrough: instant('evaluated_through') },
});
