import { accept, refuse, type Decision } from '../../decider.js';
import { stated } from '../../facts.js';
import { againstAmount, againstMargin, type AmountRefusal } from '../amounts.js';
import type { Asking } from '../asking.js';
import { saidAgain, type Topic } from '../topic.js';
import {
  correctPurchase,
  keepCorrection,
  type Correction,
  type CorrectPurchase,
} from './correct-purchase.js';
import type { CustomerPurchased, PurchaseEvent, PurchaseReturned } from './purchase-events.js';

/** Refused: `order-id-reused` (a repeat is held against what was said at first), `amount-not-positive`, `amount-too-large`, `currency-not-reporting`. */
export type RecordPurchase = Asking<'RecordPurchase', CustomerPurchased>;
/** Refused as a purchase is, and: `return-id-reused`; naming its order, `order-unknown`, `return-exceeds-purchase`. */
export type RecordReturn = Asking<'RecordReturn', PurchaseReturned>;

export type PurchaseCommand = RecordPurchase | RecordReturn | CorrectPurchase;
export type PurchaseRefusal =
  | AmountRefusal
  | 'order-id-reused'
  | 'order-unknown'
  | 'return-id-reused'
  | 'return-exceeds-purchase'
  | 'corrected-below-returned';

export interface Purchases {
  /** As they stand: corrected, where they were. */
  readonly purchases: Map<string, CustomerPurchased>;
  /** Of those that were corrected. */
  readonly corrections: Map<string, Correction>;
  readonly returns: Map<string, PurchaseReturned>;
  /** Minor units returned so far, by order; returns that name no order are held against none. */
  readonly returnedMinor: Map<string, bigint>;
  /** When the latest known purchase happened, not when it was heard of. */
  lastPurchaseAt: Date | null;
}

export const purchases: Topic<PurchaseCommand, PurchaseEvent, Purchases, PurchaseRefusal> = {
  initial: () => ({
    purchases: new Map(),
    corrections: new Map(),
    returns: new Map(),
    returnedMinor: new Map(),
    lastPurchaseAt: null,
  }),
  growth: {
    CustomerPurchased: (state, event) => {
      state.purchases.set(event.orderId, event);
      const { lastPurchaseAt } = state;
      if (!lastPurchaseAt || event.occurredAt > lastPurchaseAt) state.lastPurchaseAt = event.occurredAt;
    },
    PurchaseReturned: ({ returns, returnedMinor }, event) => {
      returns.set(event.returnId, event);
      const { orderId, amount } = event;
      if (orderId !== undefined)
        returnedMinor.set(orderId, (returnedMinor.get(orderId) ?? 0n) + amount.minor);
    },
    PurchaseCorrected: keepCorrection,
  },
  decisions: {
    RecordPurchase: recordPurchase,
    RecordReturn: recordReturn,
    CorrectPurchase: correctPurchase,
  },
};

function recordPurchase(
  command: RecordPurchase,
  state: Purchases,
  reportingCurrency: string,
): Decision<CustomerPurchased, PurchaseRefusal> {
  const fact = purchase(command);
  const known = state.corrections.get(fact.orderId)?.said ?? state.purchases.get(fact.orderId);
  if (known) return saidAgain(known, fact, 'order-id-reused');
  const { amount, margin } = fact;
  const obstacle = againstAmount(amount, reportingCurrency) ?? againstMargin(margin, reportingCurrency);
  return obstacle ? refuse(obstacle) : accept(fact);
}

/** A return that names no order is taken as it is: what was bought before our records began also comes back. */
function recordReturn(
  command: RecordReturn,
  state: Purchases,
  reportingCurrency: string,
): Decision<PurchaseReturned, PurchaseRefusal> {
  const fact = purchaseReturn(command);
  const known = state.returns.get(fact.returnId);
  if (known) return saidAgain(known, fact, 'return-id-reused');
  const obstacle = againstAmount(fact.amount, reportingCurrency) ?? againstOrder(fact, state);
  return obstacle ? refuse(obstacle) : accept(fact);
}

function againstOrder({ orderId, amount }: PurchaseReturned, state: Purchases): PurchaseRefusal | null {
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
