import type { Shapes } from '../../codec.js';
import { asIs } from '../../fields.js';

/** Why a customer left. */
export const churnReasons = [
  'own_fault',
  'customer_crisis',
  'competitor',
  'contract_end',
  'unknown',
] as const;
/** One of `churnReasons`. */
export type ChurnReason = (typeof churnReasons)[number];

/** Who said that a customer has left. */
export const churnDeclarers = ['person', 'policy'] as const;
/** One of `churnDeclarers`. */
export type ChurnDeclarer = (typeof churnDeclarers)[number];

/** The customer has left, or so somebody says. */
export interface CustomerChurned {
  readonly type: 'CustomerChurned';
  readonly occurredAt: Date;
  readonly reason: ChurnReason;
  readonly declaredBy: ChurnDeclarer;
}

/** Who had left is with us again, by our doing and before any purchase says so. */
export interface CustomerWonBack {
  readonly type: 'CustomerWonBack';
  readonly occurredAt: Date;
  /** What did it, in the caller's own words. */
  readonly reason: string;
}

/** Everything that is said of leaving and coming back. */
export type ChurnEvent = CustomerChurned | CustomerWonBack;

/** How they are stored. */
export const churnShapes: Shapes<ChurnEvent> = {
  CustomerChurned: { version: 1, fields: { reason: asIs(), declaredBy: asIs() } },
  CustomerWonBack: { version: 1, fields: { reason: asIs() } },
};
