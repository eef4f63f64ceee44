import fc, { type Arbitrary } from 'fast-check';
import { anyTimes } from '../any-of-ada.contract.js';
import { churnDeclarers, churnReasons } from './churn-events.js';
import type { ChurnCommand } from './churn.js';

export const anyChurn: Arbitrary<ChurnCommand> = fc.oneof(
  fc.record({
    type: fc.constant('DeclareChurn' as const),
    ...anyTimes,
    reason: fc.constantFrom(...churnReasons),
    declaredBy: fc.constantFrom(...churnDeclarers),
  }),
  fc.record({
    type: fc.constant('WinBackCustomer' as const),
    ...anyTimes,
    reason: fc.constantFrom('sorry', '道歉'),
  }),
);
