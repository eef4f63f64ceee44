import { EntitySchema } from 'typeorm';
import { flag, instant, int8, text } from '../database/column.js';

/** One change of one output for one customer. Never deleted: a late event supersedes it, openly. */
export interface SegmentChangeRow {
  readonly customerId: string;
  readonly ruleSetHash: string;
  readonly output: string;
  /** When it took effect, in business time. */
  readonly at: Date;
  /** Log position of the event (or day close, or cut-off publication) that made it known. */
  readonly knownPosition: bigint;
  readonly fromResult: string | null;
  readonly toResult: string;
  readonly rule: string;
  readonly causeKind: 'event' | 'tick';
  /** Event id, or the tick's instant in ISO 8601. */
  readonly causeRef: string;
  /** True when history already evaluated was evaluated again because something late arrived. */
  readonly restates: boolean;
  /** Position of what took it back; null while it stands. */
  readonly supersededAtPosition: bigint | null;
}

export const segmentChangeTable = new EntitySchema<SegmentChangeRow>({
  name: 'segment_change',
  columns: {
    customerId: text('customer_id', { primary: true }),
    ruleSetHash: text('rule_set_hash', { primary: true }),
    output: text('output', { primary: true }),
    at: instant('at', { primary: true }),
    knownPosition: int8('known_position', { primary: true }),
    fromResult: text('from_result', { nullable: true }),
    toResult: text('to_result'),
    rule: text('rule'),
    causeKind: text('cause_kind'),
    causeRef: text('cause_ref'),
    restates: flag('restates'),
    supersededAtPosition: int8('superseded_at_position', { nullable: true }),
  },
});
