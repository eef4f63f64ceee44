import { exactly, money, number, positiveMoney, text } from '../json-schema.js';
import { storedEvent } from '../stored-event.js';
import { channel } from './channel-schema.js';

const purchased = exactly(
  { orderId: text, amount: positiveMoney },
  {
    margin: money,
    channel,
    category: text,
    lines: number,
    isNewProduct: { type: 'boolean' },
    reason: text,
  },
);

const returned = exactly({ returnId: text, amount: positiveMoney }, { orderId: text, reason: text });

const corrected = exactly(
  { orderId: text, amount: positiveMoney },
  { margin: money, channel, category: text },
);

export const purchaseSchemas = {
  CustomerPurchased: storedEvent('CustomerPurchased', 1, purchased),
  PurchaseReturned: storedEvent('PurchaseReturned', 1, returned),
  PurchaseCorrected: storedEvent('PurchaseCorrected', 1, corrected),
};
