import { money } from '../../money.js';
import { buyCoffee, coffee, registered, tuesday, wednesday } from '../../testing/ada.js';
import { events, given, nothing, refusal } from '../../testing/given.js';
import { customerIn } from '../customer.js';
import type { RecordReturn } from './purchases.js';
import type { CustomerPurchased, PurchaseReturned } from './purchase-events.js';

const customer = customerIn('GBP');
const gbp = (minor: bigint) => money(minor, 'GBP');

describe('recording a purchase', () => {
  it('takes it down', () => {
    expect(given(customer, registered).when(buyCoffee)).toEqual(events(coffee));
  });

  it('takes down all that is said of it, a sale at a loss too', () => {
    const details = {
      margin: gbp(-20n),
      channel: 'web' as const,
      category: 'drinks',
      lines: 2,
      isNewProduct: true,
      reason: 'thirst',
    };
    expect(given(customer, registered).when({ ...buyCoffee, ...details })).toEqual(
      events({ ...coffee, ...details }),
    );
  });

  it('does nothing when the same purchase is sent again', () => {
    expect(given(customer, registered, coffee).when(buyCoffee)).toEqual(nothing);
  });

  it.each([
    ['amount', { amount: gbp(400n) }],
    ['instant', { occurredAt: tuesday }],
    ['margin', { margin: gbp(10n) }],
    ['category', { category: 'drinks' }],
  ])('refuses an order id that stands for a purchase of another %s', (_, difference) => {
    expect(given(customer, registered, coffee).when({ ...buyCoffee, ...difference })).toEqual(
      refusal('order-id-reused'),
    );
  });

  const largest = 9_007_199_254_740_991n;
  it.each([
    ['amount-not-positive', { amount: gbp(0n) }],
    ['amount-not-positive', { amount: gbp(-1n) }],
    ['amount-too-large', { amount: gbp(largest + 1n) }],
    ['amount-too-large', { margin: gbp(largest + 1n) }],
    ['amount-too-large', { margin: gbp(-largest - 1n) }],
    ['currency-not-reporting', { amount: money(350n, 'EUR') }],
    ['currency-not-reporting', { margin: money(35n, 'EUR') }],
  ])('refuses: %s', (reason, difference) => {
    expect(given(customer, registered).when({ ...buyCoffee, ...difference })).toEqual(refusal(reason));
  });

  it('takes the largest amount that sums exactly', () => {
    const command = { ...buyCoffee, amount: gbp(largest), margin: gbp(-largest) };
    expect(given(customer, registered).when(command)).toMatchObject({ accepted: true });
  });
});

describe('recording a return', () => {
  const bringBackSomething: RecordReturn = {
    type: 'RecordReturn',
    occurredAt: tuesday,
    now: wednesday,
    returnId: 'cold',
    amount: gbp(200n),
  };
  const something: PurchaseReturned = {
    type: 'PurchaseReturned',
    occurredAt: tuesday,
    returnId: 'cold',
    amount: gbp(200n),
  };
  const bringBack = { ...bringBackSomething, orderId: 'coffee' };
  const cold = { ...something, orderId: 'coffee' };

  it('takes it down against its order, as a positive amount', () => {
    expect(given(customer, registered, coffee).when(bringBack)).toEqual(events(cold));
  });

  it('takes down a return that names no order, even as the first thing ever heard of a customer', () => {
    expect(given(customer, registered).when(bringBackSomething)).toEqual(events(something));
  });

  it('does nothing when the same return is sent again, all of the order being back', () => {
    const rest = { ...cold, returnId: 'rest', amount: gbp(150n) };
    expect(given(customer, registered, coffee, cold, rest).when(bringBack)).toEqual(nothing);
  });

  it('refuses a return id that stands for another return', () => {
    expect(given(customer, registered, coffee, cold).when({ ...bringBack, amount: gbp(1n) })).toEqual(
      refusal('return-id-reused'),
    );
    expect(given(customer, registered, coffee, cold).when(bringBackSomething)).toEqual(
      refusal('return-id-reused'),
    );
  });

  it('refuses a return of an order that it does not know', () => {
    expect(given(customer, registered).when(bringBack)).toEqual(refusal('order-unknown'));
  });

  it('takes the returns of an order up to what was paid, and not a penny more', () => {
    const andTheRest = { ...bringBack, returnId: 'rest', amount: gbp(150n) };
    const aPennyMore = { ...andTheRest, amount: gbp(151n) };
    const history = [registered, coffee, cold];
    expect(given(customer, ...history).when(andTheRest)).toMatchObject({ accepted: true });
    expect(given(customer, ...history).when(aPennyMore)).toEqual(refusal('return-exceeds-purchase'));
  });

  it('holds returns without an order, and those of other orders, against nothing', () => {
    const tea: CustomerPurchased = { ...coffee, orderId: 'tea' };
    const tepid: PurchaseReturned = { ...cold, returnId: 'tepid', orderId: 'tea', amount: gbp(350n) };
    const vague: PurchaseReturned = { ...something, returnId: 'vague', amount: gbp(350n) };
    expect(given(customer, registered, coffee, tea, tepid, vague).when(bringBack)).toEqual(events(cold));
  });

  it.each([
    ['amount-not-positive', { amount: gbp(0n) }],
    ['amount-not-positive', { amount: gbp(-200n) }],
    ['amount-too-large', { amount: gbp(2n ** 53n) }],
    ['currency-not-reporting', { amount: money(200n, 'EUR') }],
  ])('refuses: %s', (reason, difference) => {
    expect(given(customer, registered).when({ ...bringBackSomething, ...difference })).toEqual(
      refusal(reason),
    );
  });
});
