import { EntitySchema } from 'typeorm';
import { flag, instant, int8, jsonb, text } from '../database/column.js';

/**
 * What happened to a customer beside trade: an event of its effective history (RULES §2), for measures and work lists over all
 * customers. Nobody who is parked has any.
 */
export interface FactRow {
  readonly customerId: string;
  readonly revision: bigint;
  /** The stored name: one of `keptTypes`. */
  readonly type: string;
  readonly occurredAt: Date;
  /** No fact of this type of the customer came before it. */
  readonly isFirst: boolean;
  /** When another fact of the customer took its place (`followsIn`); null: none has, or none ever does. */
  readonly until: Date | null;
  /** When the customer was merged away or erased. */
  readonly endsAt: Date | null;
  /** As it is stored. */
  readonly data: object;
}

export const factTable = new EntitySchema<FactRow>({
  name: 'fact',
  columns: {
    customerId: text('customer_id', { primary: true }),
    revision: int8('revision', { primary: true }),
    type: text('type', { primary: true }),
    occurredAt: instant('occurred_at'),
    isFirst: flag('is_first'),
    until: instant('until', { nullable: true }),
    endsAt: instant('ends_at', { nullable: true }),
    data: jsonb('data'),
  },
});
