import { EntitySchema } from 'typeorm';
import { instant, text } from '../database/column.js';

/** Where one output of one rule set stands for one customer, and what its next evaluation needs to go on from there. */
export interface CustomerStateRow {
  readonly customerId: string;
  readonly ruleSetHash: string;
  readonly output: string;
  /** null: a score without bands, whose value is computed when asked for */
  readonly result: string | null;
  readonly rule: string | null;
  readonly since: Date | null;
  /** The evaluator's own JSON, kept as text so that what is read is byte for byte what was written. */
  readonly memory: string;
}

export const customerStateTable = new EntitySchema<CustomerStateRow>({
  name: 'customer_state',
  columns: {
    customerId: text('customer_id', { primary: true }),
    ruleSetHash: text('rule_set_hash', { primary: true }),
    output: text('output', { primary: true }),
    result: text('result', { nullable: true }),
    rule: text('rule', { nullable: true }),
    since: instant('since', { nullable: true }),
    memory: text('memory'),
  },
});
