import { EntitySchema } from 'typeorm';
import { int8, text } from '../database/column.js';

/** A customer that is no longer evaluated because one of its events could not be applied. The others go on. */
export interface ParkedCustomerRow {
  readonly customerId: string;
  /** For a person on call: what stands in the way. */
  readonly reason: string;
  readonly stack: string;
  /** `event`: that very event; `gap`: what lies before it is missing; `history`: no one event is to blame. */
  readonly cause: 'event' | 'gap' | 'history';
  /** The event at which it stopped. */
  readonly eventId: string;
  readonly eventType: string;
  readonly revision: bigint;
  readonly position: bigint;
}

export const parkedCustomerTable = new EntitySchema<ParkedCustomerRow>({
  name: 'parked_customer',
  columns: {
    customerId: text('customer_id', { primary: true }),
    reason: text('reason'),
    stack: text('stack'),
    cause: text('cause'),
    eventId: text('event_id'),
    eventType: text('event_type'),
    revision: int8('revision'),
    position: int8('position'),
  },
});
