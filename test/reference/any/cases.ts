import fc from 'fast-check';
import type { Customer } from '../reference-history.js';
import { anyCustomers, elapsed, firstDays, lengthMs } from './customers.js';
import { anyRuleSets } from './rule-sets.js';
import { near } from './vocabulary-at-random.js';

/** A rule set, customers, and the instants at which one may ask. */
export interface AnyCase {
  readonly source: string;
  readonly customers: readonly Customer[];
  readonly asOf: number;
  readonly instants: readonly number[];
  /** Cut-offs by instant, in the order of the log: a number for each population, or fewer. */
  readonly published: readonly { readonly instant: number; readonly numbers: readonly number[] }[];
}

const numbers = fc.array(fc.constantFrom(...near.money, ...near.count, -50), { maxLength: 3 });

export const anyCase: fc.Arbitrary<AnyCase> = fc.constantFrom(...firstDays).chain((firstDay) => {
  const instant = elapsed.map((since) => firstDay + since);
  const late = fc.constant(firstDay + lengthMs);
  return fc.record({
    source: anyRuleSets,
    customers: anyCustomers(firstDay),
    asOf: fc.oneof({ weight: 3, arbitrary: late }, { weight: 1, arbitrary: instant }),
    instants: fc.array(instant, { minLength: 1, maxLength: 8, size: '+1' }),
    published: fc.array(fc.record({ instant, numbers }), { maxLength: 6 }),
  });
});
