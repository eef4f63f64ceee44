import type { Shapes } from '../../codec.js';
import { asIs } from '../../fields.js';

/** This customer brought another one. */
export interface CustomerReferred {
  readonly type: 'CustomerReferred';
  readonly occurredAt: Date;
  /** Whom; may be registered later, or never. */
  readonly referredCustomerId: string;
  /** How much of the other's coming is due to it, in percent: 0 to 100. */
  readonly influence?: number;
}

/** Everything that is said of referrals. */
export type ReferralEvent = CustomerReferred;

/** How they are stored. */
export const referralShapes: Shapes<ReferralEvent> = {
  CustomerReferred: { version: 1, fields: { referredCustomerId: asIs(), influence: asIs() } },
};
