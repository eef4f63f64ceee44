import fc, { type Arbitrary } from 'fast-check';
import { anyId, anyTimes, optional } from '../any-of-ada.contract.js';
import type { ReferralCommand } from './referrals.js';

export const anyReferral: Arbitrary<ReferralCommand> = fc.record({
  type: fc.constant('ReferCustomer' as const),
  ...anyTimes,
  customerId: fc.constant('one'),
  referredCustomerId: anyId,
  influence: optional(fc.integer({ min: -1, max: 101 })),
});
