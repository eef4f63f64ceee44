import type { Shapes } from '../../codec.js';
import { asIs, moneyField } from '../../fields.js';
import type { Money } from '../../money.js';

/** What is said of the payment of an order. An order may be paid in parts, and missed more than once. */
interface OnPayment {
  readonly occurredAt: Date;
  readonly orderId: string;
  /** Positive, in the reporting currency. */
  readonly amount: Money;
  /** Whole days after the day on which it was due; 0: in time. */
  readonly daysLate: number;
}

/** Money came in for an order. */
export interface PaymentReceived extends OnPayment {
  readonly type: 'PaymentReceived';
}

/** Money that was due for an order did not come. */
export interface PaymentMissed extends OnPayment {
  readonly type: 'PaymentMissed';
}

/** Everything that is said of payments. */
export type PaymentEvent = PaymentReceived | PaymentMissed;

const fields = { orderId: asIs<string>(), amount: moneyField, daysLate: asIs<number>() };

/** How they are stored. */
export const paymentShapes: Shapes<PaymentEvent> = {
  PaymentReceived: { version: 1, fields },
  PaymentMissed: { version: 1, fields },
};
