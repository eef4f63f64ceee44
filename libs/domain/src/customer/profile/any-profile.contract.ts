import fc, { type Arbitrary } from 'fast-check';
import { anyId, anyTimes } from '../any-of-ada.contract.js';
import { anyPersonal } from '../personal/any-personal.contract.js';
import type { ProfileCommand } from './profile.js';

export const anyProfile: Arbitrary<ProfileCommand> = fc.oneof(
  fc.record({
    type: fc.constant('ChangeProfile' as const),
    ...anyTimes,
    attributes: fc.dictionary(
      fc.constantFrom('country', 'region', 'health', 'shoe_size'),
      fc.constantFrom('GB', 'FR', '华东', ''),
      { maxKeys: 2, noNullPrototype: true },
    ),
    purpose: fc.constantFrom('care', undefined),
    consent: fc.constant('form 7'),
    personal: anyPersonal,
  }),
  fc.record({ type: fc.constant('AssignOwner' as const), ...anyTimes, ownerId: anyId }),
);
