import type { CustomerPurchased } from '../customer/purchases/purchase-events.js';
import type { RecordPurchase } from '../customer/purchases/purchases.js';
import type { CustomerRegistered } from '../customer/registration/registration-events.js';
import type { RegisterCustomer } from '../customer/registration/registration.js';
import { money } from '../money.js';

/** The Monday on which most things happen to Ada, and the days after it. */
export const monday = new Date('2026-01-05T09:00:00.000Z');
export const tuesday = new Date('2026-01-06T09:00:00.000Z');
export const wednesday = new Date('2026-01-07T09:00:00.000Z');

export const register: RegisterCustomer = {
  type: 'RegisterCustomer',
  occurredAt: monday,
  now: wednesday,
  partyKind: 'person',
  attributes: { country: 'GB' },
};

export const registered: CustomerRegistered = {
  type: 'CustomerRegistered',
  occurredAt: monday,
  partyKind: 'person',
  attributes: { country: 'GB' },
};

export const buyCoffee: RecordPurchase = {
  type: 'RecordPurchase',
  occurredAt: monday,
  now: wednesday,
  orderId: 'coffee',
  amount: money(350n, 'GBP'),
};

export const coffee: CustomerPurchased = {
  type: 'CustomerPurchased',
  occurredAt: monday,
  orderId: 'coffee',
  amount: money(350n, 'GBP'),
};
