import { ratio } from './fraction.js';

/** The contracts whose end fell into one period. */
export interface ContractsDue {
  /** All whose term ended in the period; 0 and up. */
  readonly due: number;
  /** Those of `due` that go on, renewed before or after their end; 0 to `due`. */
  readonly renewed: number;
}

/**
 * Renewal rate (续费率) = contracts renewed / contracts due in the period. Contracts renewed early count in the period
 * of their end; new contracts count nowhere.
 * @returns 0..1; null where none was due. One rounding.
 * @throws RangeError when more were renewed than were due
 * @source the training texts name 续费率 and give no formula; this one is our own choice. S63
 */
export function renewalRate({ due, renewed }: ContractsDue): number | null {
  if (renewed > due) throw new RangeError(`${renewed} of ${due} contracts cannot have been renewed`);
  return ratio(BigInt(renewed), BigInt(due));
}
