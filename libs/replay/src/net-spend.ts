import type { History } from '@hindsight/rules';

const carriesMoney = new Set(['purchased', 'returned']);

/** Purchases less returns up to and including `at`, in minor units; what was returned is negative already. */
export function netSpendMinor(history: History, at: number): number {
  let sum = 0;
  for (const event of history.events) {
    if (event.occurredAt > at) break;
    const amount = event.fields['amount'];
    if (carriesMoney.has(event.type) && typeof amount === 'number') sum += amount;
  }
  return sum;
}
