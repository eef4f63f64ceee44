import fc, { type Arbitrary } from 'fast-check';
import { anyAmount, anyId, anySealed, anyText, anyTimes, optional } from '../any-of-ada.contract.js';
import { channels } from '../channels.js';
import { complaintCauses } from './complaint-events.js';
import type { ComplaintCommand } from './complaints.js';

const anyFollowUp = { ...anyTimes, complaintId: anyId };

export const anyComplaint: Arbitrary<ComplaintCommand> = fc.oneof(
  {
    weight: 3, // most of what follows a complaint needs one
    arbitrary: fc.record({
      type: fc.constant('FileComplaint' as const),
      ...anyTimes,
      complaintId: anyId,
      channel: fc.constantFrom(...channels),
      category: anyText,
      severity: fc.integer({ min: 0, max: 6 }),
      cause: optional(fc.constantFrom(...complaintCauses)),
      text: anySealed,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constantFrom('AcknowledgeComplaint' as const, 'ActOnComplaint' as const),
      ...anyFollowUp,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('CompensateCustomer' as const),
      ...anyFollowUp,
      amount: optional(anyAmount),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('ResolveComplaint' as const),
      ...anyFollowUp,
      outcome: anyText,
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('WithdrawComplaint' as const), ...anyFollowUp }) },
);
