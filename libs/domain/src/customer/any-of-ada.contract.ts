import fc, { type Arbitrary } from 'fast-check';
import { money } from '../money.js';
import { monday } from '../testing/ada.js';

// Few ids and few instants, so that commands meet: repeats, contradictions, returns of what was bought.

export const anyId = fc.constantFrom('one', 'two', 'three');
export const anyInstant = fc
  .integer({ min: 0, max: 9 })
  .map((days) => new Date(monday.getTime() + days * 86_400_000));
export const anyTimes = { occurredAt: anyInstant, now: fc.constant(new Date('2026-02-01T00:00:00.000Z')) };
export const anyAmount = fc.bigInt({ min: -1n, max: 5n }).map((minor) => money(minor, 'GBP'));
export const optional = <T>(some: Arbitrary<T>) => fc.option(some, { nil: undefined });
export const anySealed = optional(fc.constantFrom({ sealed: '1.one' }, { sealed: '1.two' }));
export const anyText = optional(fc.constantFrom('a', '重要', ''));
