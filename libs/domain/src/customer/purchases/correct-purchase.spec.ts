import { money } from '../../money.js';
import { buyCoffee, coffee, monday, registered, tuesday, wednesday } from '../../testing/ada.js';
import { events, given, nothing, refusal } from '../../testing/given.js';
import { customerIn } from '../customer.js';
import type { CorrectPurchase } from './correct-purchase.js';
import type { PurchaseCorrected, PurchaseReturned } from './purchase-events.js';
import type { RecordReturn } from './purchases.js';

const customer = customerIn('GBP');
const gbp = (minor: bigint) => money(minor, 'GBP');
const facts = { occurredAt: tuesday, orderId: 'coffee', amount: gbp(300n) };
const correct: CorrectPurchase = { type: 'CorrectPurchase', now: wednesday, ...facts };
const corrected: PurchaseCorrected = { type: 'PurchaseCorrected', ...facts };
const cold: PurchaseReturned = {
  type: 'PurchaseReturned',
  ...{ occurredAt: tuesday, returnId: 'cold', orderId: 'coffee', amount: gbp(200n) },
};

describe('correcting a purchase', () => {
  it('takes down what is right', () => {
    expect(given(customer, registered, coffee).when(correct)).toEqual(events(corrected));
    const all = { margin: gbp(-20n), channel: 'pos', category: 'drinks' } as const;
    expect(given(customer, registered, coffee).when({ ...correct, ...all })).toEqual(
      events({ ...corrected, ...all }),
    );
  });

  it('does nothing when the same correction is sent again, even once another one stands', () => {
    const again: PurchaseCorrected = { ...corrected, occurredAt: wednesday, amount: gbp(320n) };
    expect(given(customer, registered, coffee, corrected).when(correct)).toEqual(nothing);
    expect(given(customer, registered, coffee, corrected, again).when(correct)).toEqual(nothing);
  });

  it('may be done again, back to what was said at first too', () => {
    const back = { ...correct, occurredAt: wednesday, amount: gbp(350n) };
    expect(given(customer, registered, coffee, corrected).when(back)).toMatchObject({ accepted: true });
  });

  it('is refused of an order that nobody knows', () => {
    expect(given(customer, registered).when(correct)).toEqual(refusal('order-unknown'));
  });

  it('is refused below what came back already, and taken down to that', () => {
    const returned = given(customer, registered, coffee, cold);
    expect(returned.when({ ...correct, amount: gbp(199n) })).toEqual(refusal('corrected-below-returned'));
    expect(returned.when({ ...correct, amount: gbp(200n) })).toMatchObject({ accepted: true });
  });

  it.each([
    ['amount-not-positive', { amount: gbp(0n) }],
    ['amount-too-large', { amount: gbp(2n ** 53n) }],
    ['amount-too-large', { margin: gbp(2n ** 53n) }],
    ['currency-not-reporting', { amount: money(300n, 'EUR') }],
    ['currency-not-reporting', { margin: money(300n, 'EUR') }],
  ])('is refused as a purchase is: %s', (reason, difference) => {
    expect(given(customer, registered, coffee).when({ ...correct, ...difference })).toEqual(refusal(reason));
  });
});

describe('a purchase that was corrected', () => {
  const bringBack: RecordReturn = { ...cold, type: 'RecordReturn', now: wednesday };

  it('may come back up to what is right', () => {
    const back = given(customer, registered, coffee, corrected);
    expect(back.when({ ...bringBack, amount: gbp(300n) })).toMatchObject({ accepted: true });
    expect(back.when({ ...bringBack, amount: gbp(301n) })).toEqual(refusal('return-exceeds-purchase'));
  });

  it('is as the last correction says that was heard of', () => {
    const sooner: PurchaseCorrected = { ...corrected, occurredAt: monday, amount: gbp(100n) };
    const back = given(customer, registered, coffee, corrected, sooner);
    expect(back.when(bringBack)).toEqual(refusal('return-exceeds-purchase'));
  });

  it('is still repeated by what was said at first, and by nothing else', () => {
    const told = given(customer, registered, coffee, corrected, { ...corrected, occurredAt: wednesday });
    expect(told.when(buyCoffee)).toEqual(nothing);
    expect(told.when({ ...buyCoffee, amount: gbp(300n) })).toEqual(refusal('order-id-reused'));
  });

  it('keeps what a correction leaves out as it was said at first, whatever another one said', () => {
    const web = { ...coffee, channel: 'web', category: 'drinks' } as const;
    const history = [registered, web, { ...corrected, channel: 'pos' as const }, corrected];
    const state = history.reduce(customer.evolve, customer.initial());
    expect(state.purchases.get('coffee')).toEqual({ ...web, amount: gbp(300n) });
  });
});
