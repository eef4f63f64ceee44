import type { RuleSet } from '@hindsight/rules';
import { momentKey } from '../moment-key.js';
import type { ChangeColumns } from './change-columns.js';
import { ChangeLines } from './change-lines.js';

/** The lines of the digest (RULES §7) that changes come to, a block for each instant of each customer, by `momentKey`. */
export function timedLines(
  ruleSet: RuleSet,
  changes: ChangeColumns,
  customerIds: readonly string[],
): readonly Uint8Array[] {
  const lines = new ChangeLines(ruleSet, changes);
  for (const begin of byInstant(changes)) {
    const customerId = customerIds[changes.who[begin] ?? 0] ?? '';
    const key = momentKey(changes.at[begin] ?? NaN, customerId);
    lines.block(key, customerId, { begin, end: endOfMoment(changes, begin) });
  }
  return lines.finish();
}

/** Where the changes of each instant of a customer begin. Customers stand by id, and sorting leaves them so within an instant. */
function byInstant(changes: ChangeColumns): Uint32Array {
  const { at, size } = changes;
  const begins = new Uint32Array(size);
  let moments = 0;
  for (let place = 0; place < size; place = endOfMoment(changes, place)) begins[moments++] = place;
  return begins.subarray(0, moments).sort((one, other) => (at[one] ?? NaN) - (at[other] ?? NaN));
}

function endOfMoment({ who, at, size }: ChangeColumns, begin: number): number {
  let end = begin + 1;
  while (end < size && who[end] === who[begin] && at[end] === at[begin]) end++;
  return end;
}
