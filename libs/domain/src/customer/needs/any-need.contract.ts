import fc, { type Arbitrary } from 'fast-check';
import { anyId, anyText, anyTimes, optional } from '../any-of-ada.contract.js';
import { needKinds, needSteps } from './need-events.js';
import type { NeedCommand } from './needs.js';

export const anyNeed: Arbitrary<NeedCommand> = fc.oneof(
  fc.record({
    type: fc.constant('IdentifyNeed' as const),
    ...anyTimes,
    needId: anyId,
    kind: optional(fc.constantFrom(...needKinds)),
    area: anyText,
    priority: optional(fc.integer({ min: 0, max: 6 })),
    urgency: optional(fc.integer({ min: 1, max: 6 })),
    importance: optional(fc.integer({ min: 1, max: 5 })),
    costLevel: optional(fc.integer({ min: 1, max: 5 })),
    step: optional(fc.constantFrom(...needSteps)),
  }),
  fc.record({ type: fc.constant('ValidateNeed' as const), ...anyTimes, needId: anyId }),
  fc.record({ type: fc.constant('SendProposal' as const), ...anyTimes, needId: anyId }),
);
