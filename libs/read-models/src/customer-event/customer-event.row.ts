import { EntitySchema } from 'typeorm';
import { instant, int8, jsonb, text } from '../database/column.js';

/** One event of one customer, as it lies in the log. */
export interface CustomerEventRow {
  readonly customerId: string;
  /** Place in the customer's stream, from 0, without gaps. */
  readonly revision: bigint;
  readonly eventId: string;
  /** The stored name: `CustomerPurchased`. */
  readonly type: string;
  readonly occurredAt: Date;
  readonly recordedAt: Date;
  readonly position: bigint;
  /** `api`, `import:<file hash>`, `policy:<name>` */
  readonly origin: string;
  readonly data: object;
}

/** One that counts. */
export interface HeardEventRow extends CustomerEventRow {
  /** The log position from which on it does; null: its own. Another one where an import brought it, or its customer. */
  readonly heardPosition: bigint | null;
}

export const customerEventTable = new EntitySchema<HeardEventRow>({
  name: 'customer_event',
  columns: {
    customerId: text('customer_id', { primary: true }),
    revision: int8('revision', { primary: true }),
    eventId: text('event_id'),
    type: text('type'),
    occurredAt: instant('occurred_at'),
    recordedAt: instant('recorded_at'),
    position: int8('position'),
    origin: text('origin'),
    data: jsonb('data'),
    heardPosition: int8('heard_position', { nullable: true }),
  },
});
