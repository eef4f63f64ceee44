import fc, { type Arbitrary } from 'fast-check';
import { anyId, anyText, anyTimes, optional } from '../any-of-ada.contract.js';
import { channels } from '../channels.js';
import { complaintCauses } from './complaint-events.js';
import type { ComplaintCommand } from './complaints.js';

export const anyComplaint: Arbitrary<ComplaintCommand> = fc.oneof(
  fc.record({
    type: fc.constant('FileComplaint' as const),
    ...anyTimes,
    complaintId: anyId,
    channel: fc.constantFrom(...channels),
    category: anyText,
    severity: fc.integer({ min: 0, max: 6 }),
    cause: optional(fc.constantFrom(...complaintCauses)),
  }),
  fc.record({
    type: fc.constant('ResolveComplaint' as const),
    ...anyTimes,
    complaintId: anyId,
    outcome: anyText,
  }),
);
