import type { Money } from '../money.js';

/** What stands in the way of an amount. */
export type AmountRefusal = 'amount-not-positive' | 'amount-too-large' | 'currency-not-reporting';

/** Beyond this, sums in minor units are no longer exact as doubles, and every run over the customer would stop. */
const largestMinor = BigInt(Number.MAX_SAFE_INTEGER);

/** Of an amount that must be above zero; none is fine. */
export function againstAmount(amount: Money | undefined, reportingCurrency: string): AmountRefusal | null {
  if (!amount) return null;
  if (amount.currency !== reportingCurrency) return 'currency-not-reporting';
  if (amount.minor <= 0n) return 'amount-not-positive';
  return amount.minor > largestMinor ? 'amount-too-large' : null;
}

/** Of a margin, which may be below zero; none is fine. */
export function againstMargin(margin: Money | undefined, reportingCurrency: string): AmountRefusal | null {
  if (!margin) return null;
  if (margin.currency !== reportingCurrency) return 'currency-not-reporting';
  return margin.minor > largestMinor || margin.minor < -largestMinor ? 'amount-too-large' : null;
}
