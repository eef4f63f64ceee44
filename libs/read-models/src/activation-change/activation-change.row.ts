import { EntitySchema } from 'typeorm';
import { flag, instant, int8, text } from '../database/column.js';

/**
 * What the activation of a version changed for a customer: its result differed from what was in force. It belongs to no
 * version's run, and so to no digest. Never deleted: a late event supersedes it, openly.
 */
export interface ActivationChangeRow {
  readonly customerId: string;
  readonly ruleSetId: string;
  readonly output: string;
  /** The instant from which the version is in force. */
  readonly at: Date;
  /** Log position at which it took effect, or of the late event that changed either side. */
  readonly knownPosition: bigint;
  /** null: nothing was in force for this output */
  readonly fromResult: string | null;
  readonly toResult: string;
  /** What gave the result under the version activated. */
  readonly rule: string;
  /** Of the version activated. */
  readonly ruleSetHash: string;
  readonly restates: boolean;
  /** Position of what took it back; null while it stands. */
  readonly supersededAtPosition: bigint | null;
}

export const activationChangeTable = new EntitySchema<ActivationChangeRow>({
  name: 'activation_change',
  columns: {
    customerId: text('customer_id', { primary: true }),
    ruleSetId: text('rule_set_id', { primary: true }),
    output: text('output', { primary: true }),
    at: instant('at', { primary: true }),
    knownPosition: int8('known_position', { primary: true }),
    fromResult: text('from_result', { nullable: true }),
    toResult: text('to_result'),
    rule: text('rule'),
    ruleSetHash: text('rule_set_hash'),
    restates: flag('restates'),
    supersededAtPosition: int8('superseded_at_position', { nullable: true }),
  },
});
