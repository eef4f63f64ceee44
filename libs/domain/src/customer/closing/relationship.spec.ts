import { coffee, monday, registered, tuesday, wednesday } from '../../testing/ada.js';
import type { CustomerEvent } from '../customer-events.js';
import { customerIn } from '../customer.js';
import { relationshipOf } from './relationship.js';

const customer = customerIn('GBP');
const relationship = (...history: CustomerEvent[]) =>
  relationshipOf([registered, ...history].reduce(customer.evolve, customer.initial()));

const left: CustomerEvent = {
  type: 'CustomerChurned',
  ...{ occurredAt: tuesday, reason: 'competitor', declaredBy: 'person' },
};
const complained: CustomerEvent = {
  type: 'CustomerComplained',
  ...{ occurredAt: monday, complaintId: 'cold', channel: 'email', severity: 3 },
};
const onWednesday = { occurredAt: wednesday, complaintId: 'cold' };
const resolved: CustomerEvent = { type: 'ComplaintResolved', ...onWednesday, hoursOpen: 48 };
const owed = { orderId: 'coffee', amount: coffee.amount, daysLate: 1 };
const missed: CustomerEvent = { type: 'PaymentMissed', occurredAt: monday, ...owed };
const paid: CustomerEvent = { type: 'PaymentReceived', occurredAt: wednesday, ...owed };
const promised: CustomerEvent = {
  type: 'CustomerContacted',
  ...{ occurredAt: monday, contactId: 'call', channel: 'phone', direction: 'in' },
  ...{ purpose: 'service', outcome: 'promised', promiseId: 'refund' },
};
const open = (kind: string, id: string) => ({ kind, id });

describe('a relationship', () => {
  it('stands until the customer leaves, whatever is open', () => {
    expect(relationship()).toEqual({ stage: 'standing', openMatters: [] });
    expect(relationship(complained)).toEqual({
      stage: 'standing',
      openMatters: [open('complaint', 'cold')],
    });
  });

  it('has ended when the customer has left and nothing is open', () => {
    expect(relationship(coffee, left)).toEqual({ stage: 'ended', openMatters: [] });
  });

  it('is ending while a complaint, a payment or a promise is open', () => {
    expect(relationship(coffee, promised, missed, complained, left)).toEqual({
      stage: 'ending',
      openMatters: [open('complaint', 'cold'), open('payment', 'coffee'), open('promise', 'refund')],
    });
  });

  it('ends with the settling of the last of them, or when a complaint is taken back', () => {
    const settling = [coffee, missed, complained, left];
    expect(relationship(...settling, paid).stage).toBe('ending');
    expect(relationship(...settling, paid, resolved).stage).toBe('ended');
    expect(relationship(...settling, paid, { type: 'ComplaintWithdrawn', ...onWednesday }).stage).toBe(
      'ended',
    );
  });

  it('is ending again when something comes up late', () => {
    const late = { ...complained, occurredAt: wednesday };
    expect(relationship(left, late).stage).toBe('ending');
  });

  it('stands again with an order, or when the customer is won back', () => {
    expect(relationship(left, { ...coffee, occurredAt: wednesday }).stage).toBe('standing');
    const back: CustomerEvent = { type: 'CustomerWonBack', occurredAt: wednesday, reason: 'sorry' };
    expect(relationship(left, back).stage).toBe('standing');
  });
});
