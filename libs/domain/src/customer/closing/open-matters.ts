import { isOpen } from '../complaints/complaint-step.js';
import type { Complaints } from '../complaints/complaints.js';
import type { Contacts } from '../contacts/contacts.js';
import type { Contracts } from '../contracts/contracts.js';
import { unpaidOrders, type Payments } from '../payments/payments.js';
import type { Promises } from '../promises/promises.js';
import type { Services } from '../services/services.js';

/** What has to be settled before a relationship is over, as rule set `relationship-end` counts it. */
export const matterKinds = ['complaint', 'payment', 'service', 'promise', 'contract'] as const;
/** One of `matterKinds`. */
export type MatterKind = (typeof matterKinds)[number];

/** As much of a customer as says what is open. */
export type Unsettled = Complaints &
  Payments &
  Services &
  Pick<Contacts, 'promises'> &
  Promises &
  Pick<Contracts, 'signatures' | 'expiries'>;

/** Something that is open: what it is, and the caller's id of it (of a payment, its order). */
export interface OpenMatter {
  readonly kind: MatterKind;
  readonly id: string;
}

/** The ids of what is open, by kind. A spec holds the count of them against the rule set, of any history. */
const open: Readonly<Record<MatterKind, (customer: Unsettled) => Iterable<string>>> = {
  complaint: ({ complaints }) => [...complaints].flatMap(([id, course]) => (isOpen(course) ? [id] : [])),
  payment: unpaidOrders,
  service: ({ services, completions }) =>
    [...services.values()].flatMap(({ type, serviceId }) =>
      type === 'ServiceRequested' && !completions.has(serviceId) ? [serviceId] : [],
    ),
  promise: ({ promises, keptPromises }) => [...promises.keys()].filter((id) => !keptPromises.has(id)),
  contract: ({ signatures, expiries }) => [...signatures.keys()].filter((id) => !expiries.has(id)),
};

/** Everything of a customer that is not settled, by kind in the order of `matterKinds`. */
export function openMatters(customer: Unsettled): OpenMatter[] {
  return matterKinds.flatMap((kind) => [...open[kind](customer)].map((id) => ({ kind, id })));
}
