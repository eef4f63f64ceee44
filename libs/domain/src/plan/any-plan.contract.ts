import fc, { type Arbitrary } from 'fast-check';
import { anyAmount, anyTimes, optional } from '../customer/any-of-ada.contract.js';
import { planMeasures, type SetPlan } from './plan.js';

export const anyPlan: Arbitrary<SetPlan> = fc.record({
  type: fc.constant('SetPlan' as const),
  ...anyTimes,
  year: fc.constant(2026),
  owner: fc.constantFrom('ann', 'north'),
  measure: fc.constantFrom(...planMeasures),
  amount: optional(anyAmount),
  ratePercent: optional(fc.integer({ min: -101, max: 101 })),
});
