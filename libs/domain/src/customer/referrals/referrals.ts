import { accept, refuse, type Decision } from '../../decider.js';
import { stated } from '../../facts.js';
import type { Asking } from '../asking.js';
import { saidAgain, type Topic } from '../topic.js';
import type { CustomerReferred, ReferralEvent } from './referral-events.js';

/**
 * One referral of each other customer. Decisions do not know whose stream they look at, so the command says it.
 * Refused: `refers-itself`, `referral-already-recorded`, `influence-out-of-range`.
 */
export interface ReferCustomer extends Asking<'ReferCustomer', CustomerReferred> {
  /** Who refers: the very customer that the command is sent to. */
  readonly customerId: string;
}

export type ReferralCommand = ReferCustomer;
export type ReferralRefusal = 'refers-itself' | 'referral-already-recorded' | 'influence-out-of-range';

export interface Referrals {
  /** By who was referred. */
  readonly referrals: Map<string, CustomerReferred>;
}

export const referrals: Topic<ReferralCommand, ReferralEvent, Referrals, ReferralRefusal> = {
  initial: () => ({ referrals: new Map() }),
  growth: {
    CustomerReferred: (state, event) => {
      state.referrals.set(event.referredCustomerId, event);
    },
  },
  decisions: { ReferCustomer: referCustomer },
};

function referCustomer(
  { customerId, occurredAt, referredCustomerId, influence }: ReferCustomer,
  state: Referrals,
): Decision<CustomerReferred, ReferralRefusal> {
  if (referredCustomerId === customerId) return refuse('refers-itself');
  const fact: CustomerReferred = stated({
    type: 'CustomerReferred',
    ...{ occurredAt, referredCustomerId, influence },
  });
  const known = state.referrals.get(referredCustomerId);
  if (known) return saidAgain(known, fact, 'referral-already-recorded');
  const outside = influence !== undefined && !(influence >= 0 && influence <= 100);
  return outside ? refuse('influence-out-of-range') : accept(fact);
}
