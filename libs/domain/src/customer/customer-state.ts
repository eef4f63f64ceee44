import type {
  ComplaintResolved,
  CustomerChurned,
  CustomerComplained,
  CustomerContacted,
  CustomerEvent,
  CustomerPurchased,
  CustomerRated,
  CustomerRegistered,
  PurchaseReturned,
} from './customer-events.js';

/** What decisions need to remember: facts by the caller's ids, which is what makes a retry harmless. */
export interface Customer {
  registered: CustomerRegistered | null;
  /** Once ended, nothing more is taken down. */
  ended: 'merged' | 'erased' | null;
  readonly contacts: Map<string, CustomerContacted>;
  readonly purchases: Map<string, CustomerPurchased>;
  readonly returns: Map<string, PurchaseReturned>;
  /** Minor units returned so far, by order; returns that name no order are held against none. */
  readonly returnedMinor: Map<string, bigint>;
  readonly complaints: Map<string, CustomerComplained>;
  readonly resolutions: Map<string, ComplaintResolved>;
  readonly ratings: Map<string, CustomerRated>;
  readonly churns: CustomerChurned[];
  /** When the latest known purchase happened, not when it was heard of. */
  lastPurchaseAt: Date | null;
}

export const nobody = (): Customer => ({
  registered: null,
  ended: null,
  contacts: new Map(),
  purchases: new Map(),
  returns: new Map(),
  returnedMinor: new Map(),
  complaints: new Map(),
  resolutions: new Map(),
  ratings: new Map(),
  churns: [],
  lastPurchaseAt: null,
});

/** Grows the state in place: it belongs to one fold. */
export function evolve(state: Customer, event: CustomerEvent): Customer {
  // The entry of an event's type takes that type.
  const grow = growth[event.type] as Growth<CustomerEvent>;
  grow(state, event);
  return state;
}

type Growth<Event> = (state: Customer, event: Event) => void;

const growth: { [T in CustomerEvent['type']]: Growth<Extract<CustomerEvent, { type: T }>> } = {
  CustomerRegistered: (state, event) => {
    state.registered = event;
  },
  CustomerContacted: ({ contacts }, event) => {
    contacts.set(event.contactId, event);
  },
  CustomerPurchased: (state, event) => {
    state.purchases.set(event.orderId, event);
    const { lastPurchaseAt } = state;
    if (!lastPurchaseAt || event.occurredAt > lastPurchaseAt) state.lastPurchaseAt = event.occurredAt;
  },
  PurchaseReturned: ({ returns, returnedMinor }, event) => {
    returns.set(event.returnId, event);
    const { orderId, amount } = event;
    if (orderId !== undefined) returnedMinor.set(orderId, (returnedMinor.get(orderId) ?? 0n) + amount.minor);
  },
  CustomerComplained: ({ complaints }, event) => {
    complaints.set(event.complaintId, event);
  },
  ComplaintResolved: ({ resolutions }, event) => {
    resolutions.set(event.complaintId, event);
  },
  CustomerRated: ({ ratings }, event) => {
    ratings.set(event.ratingId, event);
  },
  CustomerChurned: ({ churns }, event) => {
    churns.push(event);
  },
  CustomerMerged: (state) => {
    state.ended ??= 'merged';
  },
  CustomerErased: (state) => {
    state.ended = 'erased';
  },
};
