import fc, { type Arbitrary } from 'fast-check';
import { anyId, anyInstant, anySealed, anyTimes, optional } from '../any-of-ada.contract.js';
import { channels } from '../channels.js';
import { contactDirections, contactOutcomes, contactPurposes } from './contact-events.js';
import type { ContactCommand } from './contacts.js';
import { maintenanceWays } from './maintenance-ways.js';

export const anyContact: Arbitrary<ContactCommand> = fc.oneof(
  fc.record({
    type: fc.constant('RecordContact' as const),
    ...anyTimes,
    contactId: anyId,
    channel: fc.constantFrom(...channels),
    direction: fc.constantFrom(...contactDirections),
    purpose: fc.constantFrom(...contactPurposes),
    outcome: fc.constantFrom(...contactOutcomes),
    durationSeconds: optional(fc.nat()),
    nextContactAt: optional(anyInstant),
    promiseId: optional(anyId),
    promiseDue: optional(anyInstant),
    note: anySealed,
    seen: fc.constantFrom({ hits: 0, groups: [] }, { hits: 2, groups: ['do_not_know' as const] }),
  }),
  fc.record({
    type: fc.constant('EvaluateContact' as const),
    ...anyTimes,
    contactId: anyId,
    way: optional(fc.constantFrom(...maintenanceWays)),
    effect: fc.integer({ min: 0, max: 6 }),
  }),
);
