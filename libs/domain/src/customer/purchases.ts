import { accept, refuse } from '../decider.js';
import { stated } from '../facts.js';
import type { Money } from '../money.js';
import type { RecordPurchase, RecordReturn } from './customer-commands.js';
import { saidAgain, type CustomerDecision, type CustomerRefusal } from './customer-decision.js';
import type { CustomerPurchased, PurchaseReturned } from './customer-events.js';
import type { Customer } from './customer-state.js';

export function recordPurchase(
  command: RecordPurchase,
  state: Customer,
  reportingCurrency: string,
): CustomerDecision {
  const fact = purchase(command);
  const known = state.purchases.get(fact.orderId);
  if (known) return saidAgain(known, fact, 'order-id-reused');
  const { amount, margin } = fact;
  const obstacle = againstAmount(amount, reportingCurrency) ?? againstMargin(margin, reportingCurrency);
  return obstacle ? refuse(obstacle) : accept(fact);
}

/** A return that names no order is taken as it is: what was bought before our records began also comes back. */
export function recordReturn(
  command: RecordReturn,
  state: Customer,
  reportingCurrency: string,
): CustomerDecision {
  const fact = purchaseReturn(command);
  const known = state.returns.get(fact.returnId);
  if (known) return saidAgain(known, fact, 'return-id-reused');
  const obstacle = againstAmount(fact.amount, reportingCurrency) ?? againstOrder(fact, state);
  return obstacle ? refuse(obstacle) : accept(fact);
}

/** Beyond this, sums in minor units are no longer exact as doubles, and every run over the customer would stop. */
const largestMinor = BigInt(Number.MAX_SAFE_INTEGER);

function againstAmount({ minor, currency }: Money, reportingCurrency: string): CustomerRefusal | null {
  if (currency !== reportingCurrency) return 'currency-not-reporting';
  if (minor <= 0n) return 'amount-not-positive';
  return minor > largestMinor ? 'amount-too-large' : null;
}

function againstMargin(margin: Money | undefined, reportingCurrency: string): CustomerRefusal | null {
  if (!margin) return null;
  if (margin.currency !== reportingCurrency) return 'currency-not-reporting';
  return margin.minor > largestMinor || margin.minor < -largestMinor ? 'amount-too-large' : null;
}

function againstOrder({ orderId, amount }: PurchaseReturned, state: Customer): CustomerRefusal | null {
  if (orderId === undefined) return null;
  const order = state.purchases.get(orderId);
  if (!order) return 'order-unknown';
  const returnedMinor = (state.returnedMinor.get(orderId) ?? 0n) + amount.minor;
  return returnedMinor > order.amount.minor ? 'return-exceeds-purchase' : null;
}

const purchase = (command: RecordPurchase): CustomerPurchased =>
  stated({
    type: 'CustomerPurchased',
    occurredAt: command.occurredAt,
    orderId: command.orderId,
    amount: command.amount,
    margin: command.margin,
    channel: command.channel,
    category: command.category,
    lines: command.lines,
    isNewProduct: command.isNewProduct,
    reason: command.reason,
  });

const purchaseReturn = ({ occurredAt, returnId, orderId, amount, reason }: RecordReturn): PurchaseReturned =>
  stated({ type: 'PurchaseReturned', occurredAt, returnId, orderId, amount, reason });
