import fc, { type Arbitrary } from 'fast-check';
import { anyAmount, anyId, anyTimes } from '../any-of-ada.contract.js';
import type { PaymentCommand } from './payments.js';

export const anyPayment: Arbitrary<PaymentCommand> = fc.record({
  type: fc.constantFrom('RecordPayment' as const, 'RecordMissedPayment' as const),
  ...anyTimes,
  orderId: anyId,
  amount: anyAmount,
  daysLate: fc.integer({ min: -1, max: 3 }),
});
