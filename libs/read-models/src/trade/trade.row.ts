import { EntitySchema } from 'typeorm';
import { flag, instant, int8, text } from '../database/column.js';

/**
 * What a customer bought, brought back or cost: an event of its effective history (RULES §2), narrow, for measures over all
 * customers. Nobody who is parked has any.
 */
export interface TradeRow {
  readonly customerId: string;
  readonly revision: bigint;
  readonly kind: 'purchased' | 'returned' | 'cost';
  readonly occurredAt: Date;
  /** The first purchase of the customer, whichever row this is. */
  readonly firstAt: Date | null;
  /** This is that purchase. */
  readonly isFirst: boolean;
  /** No purchase of the customer came before it in its calendar month of UTC. */
  readonly isFirstOfMonth: boolean;
  /** When the customer was merged away or erased. */
  readonly endsAt: Date | null;
  /** Minor units; negative for what was brought back. Exact: RULES refuses what a double cannot hold. */
  readonly amount: bigint | null;
  readonly margin: bigint | null;
  readonly channel: string | null;
  readonly reason: string | null;
  /** What a cost was for. */
  readonly category: string | null;
}

export const tradeTable = new EntitySchema<TradeRow>({
  name: 'trade',
  columns: {
    customerId: text('customer_id', { primary: true }),
    revision: int8('revision', { primary: true }),
    kind: text('kind'),
    occurredAt: instant('occurred_at'),
    firstAt: instant('first_at', { nullable: true }),
    isFirst: flag('is_first'),
    isFirstOfMonth: flag('is_first_of_month'),
    endsAt: instant('ends_at', { nullable: true }),
    amount: int8('amount', { nullable: true }),
    margin: int8('margin', { nullable: true }),
    channel: text('channel', { nullable: true }),
    reason: text('reason', { nullable: true }),
    category: text('category', { nullable: true }),
  },
});
