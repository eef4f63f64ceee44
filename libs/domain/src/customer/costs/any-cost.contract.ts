import fc, { type Arbitrary } from 'fast-check';
import { anyAmount, anyId, anyTimes } from '../any-of-ada.contract.js';
import type { CostCommand } from './costs.js';

export const anyCost: Arbitrary<CostCommand> = fc.record({
  type: fc.constant('RecordCost' as const),
  ...anyTimes,
  costId: anyId,
  amount: anyAmount,
  category: fc.constantFrom('delivery', '支援'),
});
