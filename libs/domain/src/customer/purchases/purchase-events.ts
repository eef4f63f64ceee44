import type { Shapes } from '../../codec.js';
import { asIs, moneyField } from '../../fields.js';
import type { Money } from '../../money.js';
import type { Channel } from '../channels.js';

/** An order was placed; `amount` is positive and, like `margin`, in the reporting currency. */
export interface CustomerPurchased {
  readonly type: 'CustomerPurchased';
  readonly occurredAt: Date;
  readonly orderId: string;
  readonly amount: Money;
  /** May be negative: a sale at a loss. */
  readonly margin?: Money;
  readonly channel?: Channel;
  readonly category?: string;
  /** How many lines the order has. */
  readonly lines?: number;
  readonly isNewProduct?: boolean;
  readonly reason?: string;
}

/** Something came back. */
export interface PurchaseReturned {
  readonly type: 'PurchaseReturned';
  readonly occurredAt: Date;
  readonly returnId: string;
  /** The order it came from, where that is known. */
  readonly orderId?: string;
  /** Positive here; rules read it as negative. */
  readonly amount: Money;
  readonly reason?: string;
}

/**
 * What a purchase had been said to be was wrong, and this is right. It says all that is right now: what is left out is as the
 * purchase said it, whatever an earlier correction said, and rules read it in the same way.
 */
export interface PurchaseCorrected {
  readonly type: 'PurchaseCorrected';
  /** When it was corrected; the purchase stays where it is. */
  readonly occurredAt: Date;
  readonly orderId: string;
  readonly amount: Money;
  readonly margin?: Money;
  readonly channel?: Channel;
  readonly category?: string;
}

/** Everything that is said of what was bought. */
export type PurchaseEvent = CustomerPurchased | PurchaseReturned | PurchaseCorrected;

/** How they are stored. */
export const purchaseShapes: Shapes<PurchaseEvent> = {
  CustomerPurchased: {
    version: 1,
    fields: {
      orderId: asIs(),
      amount: moneyField,
      margin: moneyField,
      channel: asIs(),
      category: asIs(),
      lines: asIs(),
      isNewProduct: asIs(),
      reason: asIs(),
    },
  },
  PurchaseReturned: {
    version: 1,
    fields: { returnId: asIs(), orderId: asIs(), amount: moneyField, reason: asIs() },
  },
  PurchaseCorrected: {
    version: 1,
    fields: { orderId: asIs(), amount: moneyField, margin: moneyField, channel: asIs(), category: asIs() },
  },
};
