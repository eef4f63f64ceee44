import type { Shapes } from '../../codec.js';
import { asIs } from '../../fields.js';
import type { Sealed } from '../personal/personal-data.js';

/** Something else is true of who the customer is than before. */
export interface CustomerProfileChanged {
  readonly type: 'CustomerProfileChanged';
  readonly occurredAt: Date;
  /** By `attributeKeys` and `sensitiveKeys`: those that changed, and no other. */
  readonly attributes: Readonly<Record<string, string>>;
  /** What sensitive attributes among them are kept for. */
  readonly purpose?: string;
  /** Where it is on record that the customer agreed to that purpose. */
  readonly consent?: string;
  /** By `personalKeys`: those that changed, and no other. */
  readonly personal?: Readonly<Record<string, Sealed>>;
}

/** Somebody looks after the customer from here on, and nobody else: there is one owner at a time. */
export interface OwnerAssigned {
  readonly type: 'OwnerAssigned';
  readonly occurredAt: Date;
  readonly ownerId: string;
}

/** Everything that changes what stands in a customer's file. */
export type ProfileEvent = CustomerProfileChanged | OwnerAssigned;

/** How they are stored. */
export const profileShapes: Shapes<ProfileEvent> = {
  CustomerProfileChanged: {
    version: 1,
    fields: { attributes: asIs(), purpose: asIs(), consent: asIs(), personal: asIs() },
  },
  OwnerAssigned: { version: 1, fields: { ownerId: asIs() } },
};
