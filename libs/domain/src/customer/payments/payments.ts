import { accept, refuse, type Decision } from '../../decider.js';
import { sameFact } from '../../facts.js';
import { againstAmount, type AmountRefusal } from '../amounts.js';
import type { Asking } from '../asking.js';
import type { Purchases } from '../purchases/purchases.js';
import type { Topic } from '../topic.js';
import type { PaymentEvent, PaymentMissed, PaymentReceived } from './payment-events.js';

// The order is the id of a payment, and orders are paid in parts: so a repeat says the same of the same instant, and
// whatever differs in anything is another payment. What an order still owes is not kept here: that takes fees and
// interest, which are other people's books, and money that came in is taken down even where it is too much.

/** Refused: `order-unknown`, `days-late-out-of-range`, and for its amount as a purchase is. */
export type RecordPayment = Asking<'RecordPayment', PaymentReceived>;
/** Refused as a payment is. */
export type RecordMissedPayment = Asking<'RecordMissedPayment', PaymentMissed>;

export type PaymentCommand = RecordPayment | RecordMissedPayment;
export type PaymentRefusal = AmountRefusal | 'order-unknown' | 'days-late-out-of-range';

export interface Payments {
  /** By order, in the order of hearing of them. */
  readonly payments: Map<string, PaymentEvent[]>;
}

type Seen = Payments & Pick<Purchases, 'purchases'>;

export const payments: Topic<PaymentCommand, PaymentEvent, Payments, PaymentRefusal, Seen> = {
  initial: () => ({ payments: new Map() }),
  growth: { PaymentReceived: keep, PaymentMissed: keep },
  decisions: { RecordPayment: taken('PaymentReceived'), RecordMissedPayment: taken('PaymentMissed') },
};

function keep({ payments: known }: Payments, event: PaymentEvent): void {
  const ofOrder = known.get(event.orderId);
  if (ofOrder) ofOrder.push(event);
  else known.set(event.orderId, [event]);
}

function taken(type: PaymentEvent['type']) {
  return (
    { occurredAt, orderId, amount, daysLate }: PaymentCommand,
    seen: Seen,
    reportingCurrency: string,
  ): Decision<PaymentEvent, PaymentRefusal> => {
    const fact: PaymentEvent = { type, occurredAt, orderId, amount, daysLate };
    if (seen.payments.get(orderId)?.some((known) => sameFact(known, fact))) return accept();
    if (!seen.purchases.has(orderId)) return refuse('order-unknown');
    if (!Number.isSafeInteger(daysLate) || daysLate < 0) return refuse('days-late-out-of-range');
    const obstacle = againstAmount(amount, reportingCurrency);
    return obstacle ? refuse(obstacle) : accept(fact);
  };
}

/**
 * Orders of which the last that happened is that a payment was missed. Any payment since settles that, a part of it too:
 * whoever finds it too little says again that one is missing. Of one instant, what was heard of last counts.
 */
export function unpaidOrders({ payments: known }: Payments): string[] {
  return [...known].flatMap(([orderId, ofOrder]) =>
    lastOf(ofOrder)?.type === 'PaymentMissed' ? [orderId] : [],
  );
}

function lastOf(ofOrder: readonly PaymentEvent[]): PaymentEvent | null {
  return ofOrder.reduce<PaymentEvent | null>(
    (last, one) => (last && last.occurredAt > one.occurredAt ? last : one),
    null,
  );
}
