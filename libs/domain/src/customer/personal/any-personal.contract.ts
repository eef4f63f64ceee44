import fc from 'fast-check';
import { optional } from '../any-of-ada.contract.js';

/** Sealed facts of a person, one of them of a name that a profile does not take. */
export const anyPersonal = optional(
  fc.dictionary(
    fc.constantFrom('name', 'phone', 'shoe_size'),
    fc.constantFrom({ sealed: '1.one' }, { sealed: '1.two' }),
    { maxKeys: 2, noNullPrototype: true },
  ),
);
