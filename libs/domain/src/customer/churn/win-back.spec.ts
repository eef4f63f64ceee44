import { coffee, monday, registered, tuesday, wednesday } from '../../testing/ada.js';
import { events, given, nothing, refusal } from '../../testing/given.js';
import { customerIn } from '../customer.js';
import type { CustomerChurned, CustomerWonBack } from './churn-events.js';
import type { DeclareChurn, WinBackCustomer } from './churn.js';

const customer = customerIn('GBP');
const left: CustomerChurned = {
  type: 'CustomerChurned',
  ...{ occurredAt: tuesday, reason: 'own_fault', declaredBy: 'person' },
};
const facts = { occurredAt: wednesday, reason: 'an apology, and a better coffee' };
const winBack: WinBackCustomer = { type: 'WinBackCustomer', now: wednesday, ...facts };
const back: CustomerWonBack = { type: 'CustomerWonBack', ...facts };
const declare: DeclareChurn = { ...left, type: 'DeclareChurn', now: wednesday };

describe('winning a customer back', () => {
  it('takes it down, at the instant of leaving too', () => {
    expect(given(customer, registered, left).when(winBack)).toEqual(events(back));
    const atOnce = { ...winBack, occurredAt: tuesday };
    expect(given(customer, registered, left).when(atOnce)).toMatchObject({ accepted: true });
  });

  it('does nothing when the same is sent again, even once the customer has left anew', () => {
    expect(given(customer, registered, left, back).when(winBack)).toEqual(nothing);
    const anew = { ...left, occurredAt: new Date(wednesday.getTime() + 1) };
    expect(given(customer, registered, left, back, anew).when(winBack)).toEqual(nothing);
  });

  it.each([
    ['who never left', []],
    ['who has bought since', [left, { ...coffee, occurredAt: wednesday }]],
    ['who was won back already', [left, { ...back, occurredAt: tuesday }]],
  ])('is refused of one %s', (_, history) => {
    expect(given(customer, registered, ...history).when(winBack)).toEqual(refusal('customer-not-gone'));
  });

  it('is refused at an instant at which the customer had not left', () => {
    expect(given(customer, registered, left).when({ ...winBack, occurredAt: monday })).toEqual(
      refusal('customer-not-gone'),
    );
  });

  it('lets the customer leave again, later', () => {
    const again = { ...declare, occurredAt: new Date(wednesday.getTime() + 1) };
    expect(given(customer, registered, left).when(again)).toEqual(refusal('already-churned'));
    expect(given(customer, registered, left, back).when(again)).toMatchObject({ accepted: true });
  });
});
