import { EntitySchema } from 'typeorm';
import { instant, int8, jsonb, text } from '../database/column.js';
import type { CustomerEventRow } from '../customer-event/customer-event.row.js';

/** An event that does not count yet: an open import brought it, or its customer. */
export interface UnheardEventRow extends CustomerEventRow {
  /** The origin of the import whose end is waited for; null: it only waits for the registration to be heard. */
  readonly waitsFor: string | null;
}

export const unheardEventTable = new EntitySchema<UnheardEventRow>({
  name: 'unheard_event',
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
    waitsFor: text('waits_for', { nullable: true }),
  },
});
