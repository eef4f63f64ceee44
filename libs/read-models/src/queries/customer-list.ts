import type { SqlList } from '../list/sql-list.js';

const id = { kind: 'name', of: 'c.customer_id' } as const;

/**
 * What customers are filtered and sorted by. The id, spend, purchases, registration and last event have an index each (see the
 * migrations), so that a page costs its range; in another order, all that fit are sorted for each page.
 */
export const customerList = {
  fields: {
    id,
    partyKind: { kind: 'text', of: 'c.party_kind' },
    leadSource: { kind: 'text', of: 'c.lead_source', nullable: true },
    firstEventAt: { kind: 'instant', of: 'c.first_event_at' },
    registeredAt: { kind: 'instant', of: 'c.registered_at' },
    lastEventAt: { kind: 'instant', of: 'c.last_event_at' },
    endedAt: { kind: 'instant', of: 'c.ended_at', nullable: true },
    netSpend: { kind: 'int8', of: 'c.net_spend_minor', asked: 'netSpendMinor' },
    purchaseCount: { kind: 'int4', of: 'c.purchase_count', asked: 'purchases' },
    returnCount: { kind: 'int4', of: 'c.return_count', asked: 'returns' },
  },
  key: [id],
  order: 'id',
} as const satisfies SqlList;
