import fc, { type Arbitrary } from 'fast-check';
import { anyId, anyTimes, optional } from '../any-of-ada.contract.js';
import type { PointCommand } from './points.js';

const anyEntry = { ...anyTimes, entryId: fc.constantFrom('one', 'two', 'three', 'four', 'five', 'six') };
const anyPoints = fc.integer({ min: 0, max: 4 });
/** Around the days on which things happen. */
const anyDay = fc.integer({ min: 4, max: 20 }).map((day) => `2026-01-${String(day).padStart(2, '0')}`);

export const anyPoint: Arbitrary<PointCommand> = fc.oneof(
  fc.record({
    type: fc.constant('EarnPoints' as const),
    ...{ ...anyEntry, points: anyPoints, orderId: optional(anyId), expiresOn: anyDay },
  }),
  fc.record({
    type: fc.constant('RedeemPoints' as const),
    ...{ ...anyEntry, points: anyPoints, orderId: optional(anyId), rewardId: optional(anyId) },
  }),
  fc.record({ type: fc.constant('ExpirePoints' as const), ...anyEntry, expiresOn: anyDay }),
);
