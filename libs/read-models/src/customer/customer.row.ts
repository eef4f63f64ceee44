import { EntitySchema } from 'typeorm';
import { instant, int4, int8, jsonb, text } from '../database/column.js';

/** Who a customer is and what it did, in sum: a fold of its effective history, rebuilt at every event. */
export interface CustomerRow {
  readonly customerId: string;
  readonly partyKind: string;
  readonly leadSource: string | null;
  readonly attributes: Readonly<Record<string, string>>;
  readonly registeredAt: Date;
  readonly firstEventAt: Date;
  readonly lastEventAt: Date;
  /** When it was merged away or erased: nothing is evaluated from there on. */
  readonly endedAt: Date | null;
  readonly purchaseCount: number;
  readonly returnCount: number;
  readonly complaintCount: number;
  /** Purchases less returns, in minor units of the reporting currency; negative when more came back than was bought. */
  readonly netSpendMinor: bigint;
  /** Revision and log position of its latest event. */
  readonly revision: bigint;
  readonly position: bigint;
}

export const customerTable = new EntitySchema<CustomerRow>({
  name: 'customer',
  columns: {
    customerId: text('customer_id', { primary: true }),
    partyKind: text('party_kind'),
    leadSource: text('lead_source', { nullable: true }),
    attributes: jsonb('attributes'),
    registeredAt: instant('registered_at'),
    firstEventAt: instant('first_event_at'),
    lastEventAt: instant('last_event_at'),
    endedAt: instant('ended_at', { nullable: true }),
    purchaseCount: int4('purchase_count'),
    returnCount: int4('return_count'),
    complaintCount: int4('complaint_count'),
    netSpendMinor: int8('net_spend_minor'),
    revision: int8('revision'),
    position: int8('position'),
  },
});
