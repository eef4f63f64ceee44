import fc, { type Arbitrary } from 'fast-check';
import { anyText, anyTimes } from '../any-of-ada.contract.js';
import { anyPersonal } from '../personal/any-personal.contract.js';
import { partyKinds } from './registration-events.js';
import type { RegistrationCommand } from './registration.js';

export const anyRegistration: Arbitrary<RegistrationCommand> = fc.record({
  type: fc.constant('RegisterCustomer' as const),
  ...anyTimes,
  partyKind: fc.constantFrom(...partyKinds),
  leadSource: anyText,
  attributes: fc.dictionary(fc.constantFrom('country', 'region', 'shoe_size'), fc.string(), {
    maxKeys: 2,
    noNullPrototype: true,
  }),
  personal: anyPersonal,
});
