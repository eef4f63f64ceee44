import fc, { type Arbitrary } from 'fast-check';
import { anyId, anyTimes, optional } from '../any-of-ada.contract.js';
import type { ServiceCommand } from './services.js';

const serviceKind = fc.constantFrom('repair', '安装');
const solved = optional(fc.boolean());

export const anyService: Arbitrary<ServiceCommand> = fc.oneof(
  fc.record({
    type: fc.constant('RequestService' as const),
    ...anyTimes,
    serviceId: anyId,
    kind: serviceKind,
  }),
  fc.record({
    type: fc.constant('CompleteService' as const),
    ...anyTimes,
    serviceId: anyId,
    solved,
    nextMaintenanceOn: optional(fc.constantFrom('2026-01-01', '2027-02-28')),
  }),
  fc.record({
    type: fc.constant('UseSelfService' as const),
    ...anyTimes,
    serviceId: anyId,
    kind: serviceKind,
    solved,
  }),
);
