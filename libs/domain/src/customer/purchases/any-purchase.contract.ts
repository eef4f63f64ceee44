import fc, { type Arbitrary } from 'fast-check';
import { anyAmount, anyId, anyText, anyTimes, optional } from '../any-of-ada.contract.js';
import { channels } from '../channels.js';
import type { PurchaseCommand } from './purchases.js';

export const anyPurchase: Arbitrary<PurchaseCommand> = fc.oneof(
  fc.record({
    type: fc.constant('RecordPurchase' as const),
    ...anyTimes,
    orderId: anyId,
    amount: anyAmount,
    margin: optional(anyAmount),
    channel: optional(fc.constantFrom(...channels)),
    category: anyText,
    lines: optional(fc.nat()),
    isNewProduct: optional(fc.boolean()),
    reason: anyText,
  }),
  fc.record({
    type: fc.constant('RecordReturn' as const),
    ...anyTimes,
    returnId: anyId,
    orderId: optional(anyId),
    amount: anyAmount,
    reason: anyText,
  }),
  fc.record({
    type: fc.constant('CorrectPurchase' as const),
    ...anyTimes,
    orderId: anyId,
    amount: anyAmount,
    margin: optional(anyAmount),
    channel: optional(fc.constantFrom(...channels)),
    category: anyText,
  }),
);
