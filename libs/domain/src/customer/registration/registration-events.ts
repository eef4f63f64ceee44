import type { Shapes } from '../../codec.js';
import { asIs } from '../../fields.js';
import type { Sealed } from '../personal/personal-data.js';

/** What kind of party a customer is. */
export const partyKinds = ['person', 'organisation', 'household', 'internal'] as const;
/** One of `partyKinds`. */
export type PartyKind = (typeof partyKinds)[number];

/** What may be said of a customer's profile: what the shipped models ask for, and nothing about the person's life. */
export const attributeKeys = [
  'country',
  'region',
  'city_tier',
  'industry',
  'employees',
  'role',
  'style',
] as const;

/** The customer is one of ours from here on. Events may lie before it: news come late. */
export interface CustomerRegistered {
  readonly type: 'CustomerRegistered';
  readonly occurredAt: Date;
  readonly partyKind: PartyKind;
  readonly leadSource?: string;
  /** By `attributeKeys`. */
  readonly attributes: Readonly<Record<string, string>>;
  /** By `personalKeys`. */
  readonly personal?: Readonly<Record<string, Sealed>>;
}

/** Everything that says who a customer is. */
export type RegistrationEvent = CustomerRegistered;

/** How they are stored. */
export const registrationShapes: Shapes<RegistrationEvent> = {
  CustomerRegistered: {
    version: 1,
    fields: { partyKind: asIs(), leadSource: asIs(), attributes: asIs(), personal: asIs() },
  },
};
