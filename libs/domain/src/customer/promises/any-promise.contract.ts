import fc, { type Arbitrary } from 'fast-check';
import { anyId, anyTimes } from '../any-of-ada.contract.js';
import type { PromiseCommand } from './promises.js';

export const anyPromise: Arbitrary<PromiseCommand> = fc.record({
  type: fc.constant('KeepPromise' as const),
  ...anyTimes,
  promiseId: anyId,
});
