import fc, { type Arbitrary } from 'fast-check';
import { anyAmount, anyId, anyInstant, anyTimes, optional } from '../any-of-ada.contract.js';
import type { ContractCommand } from './contracts.js';

const terms = { amount: optional(anyAmount), from: anyInstant, to: anyInstant };

export const anyContract: Arbitrary<ContractCommand> = fc.oneof(
  fc.record({ type: fc.constant('SendContract' as const), ...anyTimes, contractId: anyId, ...terms }),
  fc.record({
    type: fc.constant('SignContract' as const),
    ...anyTimes,
    contractId: anyId,
    amount: optional(anyAmount),
    from: optional(anyInstant),
    to: optional(anyInstant),
  }),
  fc.record({ type: fc.constant('ExpireContract' as const), ...anyTimes, contractId: anyId }),
);
