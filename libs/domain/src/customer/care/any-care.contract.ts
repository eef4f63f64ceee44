import fc, { type Arbitrary } from 'fast-check';
import { anyAmount, anyId, anyTimes, optional } from '../any-of-ada.contract.js';
import { careKinds } from './care-events.js';
import type { CareCommand } from './care.js';

export const anyCare: Arbitrary<CareCommand> = fc.oneof(
  fc.record({
    type: fc.constant('GiveCare' as const),
    ...anyTimes,
    careId: anyId,
    kind: fc.constantFrom(...careKinds),
    amount: optional(anyAmount),
  }),
  fc.record({
    type: fc.constant('PlanSupport' as const),
    ...anyTimes,
    planId: anyId,
    amount: anyAmount,
    year: fc.integer({ min: 2025, max: 2027 }),
  }),
);
