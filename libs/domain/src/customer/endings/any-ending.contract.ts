import fc, { type Arbitrary } from 'fast-check';
import { anyId, anyTimes } from '../any-of-ada.contract.js';
import type { EndingCommand } from './endings.js';

/** Of customer `one`. Most merges are refused: after one that is not, nothing else could be said. */
export const anyEnding: Arbitrary<EndingCommand> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('AbsorbCustomer' as const),
      ...anyTimes,
      customerId: fc.constant('one'),
      absorbedId: anyId,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('MergeCustomer' as const),
      ...anyTimes,
      customerId: fc.constant('one'),
      survivorId: fc.constantFrom('one', 'one', 'one', 'two'),
      seen: fc.record({ ended: fc.subarray(['two', 'three']) }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constantFrom('BeginErasure' as const, 'EraseCustomer' as const),
      ...anyTimes,
      requestId: fc.constantFrom('q-1', 'q-1', 'q-2'),
      legalBasis: fc.constant('GDPR art. 17'),
    }),
  },
);
