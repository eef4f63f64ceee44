import { EntitySchema } from 'typeorm';
import { instant, int8, text } from '../database/column.js';

/** One activation or retirement. Which version is in force when is the view that those of an id add up to. */
export interface RuleSetTimelineRow {
  readonly id: string;
  readonly position: bigint;
  readonly kind: 'activated' | 'retired';
  readonly hash: string;
  /** The instant from which it counts; null: from the beginning. */
  readonly since: Date | null;
  /** The same as it was decided, whatever it counts from. */
  readonly effectiveFrom: Date;
  /**
   * Log position at which it took effect: the watermark had passed `since`, and every version of the id was evaluated as
   * far as that asks. Null: still to come.
   */
  readonly effectAtPosition: bigint | null;
}

export const ruleSetTimelineTable = new EntitySchema<RuleSetTimelineRow>({
  name: 'rule_set_timeline',
  columns: {
    id: text('id', { primary: true }),
    position: int8('position', { primary: true }),
    kind: text('kind'),
    hash: text('hash'),
    since: instant('since', { nullable: true }),
    effectiveFrom: instant('effective_from'),
    effectAtPosition: int8('effect_at_position', { nullable: true }),
  },
});
