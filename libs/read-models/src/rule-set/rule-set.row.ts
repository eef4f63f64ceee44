import { EntitySchema } from 'typeorm';
import { flag, instant, int4, int8, text } from '../database/column.js';

/** One drafted version of a rule set. At most one version of an id is in force. */
export interface RuleSetRow {
  readonly id: string;
  readonly version: number;
  readonly hash: string;
  /** JSON, as drafted. */
  readonly document: string;
  readonly draftedPosition: bigint;
  /** Of its latest activation; null while it never was in force. */
  readonly activatedPosition: bigint | null;
  readonly effectiveFrom: Date | null;
  readonly inForce: boolean;
}

export const ruleSetTable = new EntitySchema<RuleSetRow>({
  name: 'rule_set',
  columns: {
    id: text('id', { primary: true }),
    version: { ...int4('version'), primary: true },
    hash: text('hash'),
    document: text('document'),
    draftedPosition: int8('drafted_position'),
    activatedPosition: int8('activated_position', { nullable: true }),
    effectiveFrom: instant('effective_from', { nullable: true }),
    inForce: flag('in_force'),
  },
});
