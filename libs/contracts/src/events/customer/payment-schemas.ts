import { count, exactly, positiveMoney, text } from '../json-schema.js';
import { storedEvent } from '../stored-event.js';

const payment = exactly({ orderId: text, amount: positiveMoney, daysLate: count });

export const paymentSchemas = {
  PaymentReceived: storedEvent('PaymentReceived', 1, payment),
  PaymentMissed: storedEvent('PaymentMissed', 1, payment),
};
