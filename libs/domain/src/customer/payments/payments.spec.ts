import { money } from '../../money.js';
import { coffee, monday, registered, tuesday, wednesday } from '../../testing/ada.js';
import { events, given, nothing, refusal } from '../../testing/given.js';
import { customerIn } from '../customer.js';
import type { PaymentEvent, PaymentMissed, PaymentReceived } from './payment-events.js';
import { unpaidOrders, type RecordMissedPayment, type RecordPayment } from './payments.js';

const customer = customerIn('GBP');
const facts = { occurredAt: tuesday, orderId: 'coffee', amount: money(200n, 'GBP'), daysLate: 1 };
const pay: RecordPayment = { type: 'RecordPayment', now: wednesday, ...facts };
const paid: PaymentReceived = { type: 'PaymentReceived', ...facts };
const miss: RecordMissedPayment = { type: 'RecordMissedPayment', now: wednesday, ...facts };
const missed: PaymentMissed = { type: 'PaymentMissed', ...facts };

describe.each([
  ['made', pay, paid],
  ['missed', miss, missed],
] as const)('a payment that is %s', (_, command, fact) => {
  it('is taken down, late or in time', () => {
    expect(given(customer, registered, coffee).when(command)).toEqual(events(fact));
    expect(given(customer, registered, coffee).when({ ...command, daysLate: 0 })).toEqual(
      events({ ...fact, daysLate: 0 }),
    );
  });

  it('does nothing when the same is sent again', () => {
    expect(given(customer, registered, coffee, fact).when(command)).toEqual(nothing);
  });

  it.each([
    ['of the rest', { amount: money(150n, 'GBP') }],
    ['of as much on another day', { occurredAt: wednesday }],
  ])('is another one %s: orders are paid in parts', (__, difference) => {
    expect(given(customer, registered, coffee, fact).when({ ...command, ...difference })).toEqual(
      events({ ...fact, ...difference }),
    );
  });

  it('is of an order that is known', () => {
    expect(given(customer, registered).when(command)).toEqual(refusal('order-unknown'));
    expect(given(customer, registered, coffee).when({ ...command, orderId: 'tea' })).toEqual(
      refusal('order-unknown'),
    );
  });

  it.each([
    ['days-late-out-of-range', { daysLate: -1 }],
    ['days-late-out-of-range', { daysLate: 0.5 }],
    ['amount-not-positive', { amount: money(0n, 'GBP') }],
    ['amount-too-large', { amount: money(2n ** 53n, 'GBP') }],
    ['currency-not-reporting', { amount: money(200n, 'EUR') }],
  ])('is refused: %s', (reason, difference) => {
    expect(given(customer, registered, coffee).when({ ...command, ...difference })).toEqual(refusal(reason));
  });
});

it('is taken down though it is more than the order was worth: it came', () => {
  const tooMuch = { ...pay, amount: money(10_000n, 'GBP') };
  expect(given(customer, registered, coffee).when(tooMuch)).toMatchObject({ accepted: true });
});

describe('an order is unpaid', () => {
  const unpaid = (...history: PaymentEvent[]) =>
    unpaidOrders(history.reduce(customer.evolve, customer.initial()));
  const on = <Event extends PaymentEvent>(occurredAt: Date, event: Event) => ({ ...event, occurredAt });

  it('once a payment was missed, until one comes, part payments included', () => {
    expect(unpaid()).toEqual([]);
    expect(unpaid(missed)).toEqual(['coffee']);
    expect(unpaid(missed, on(wednesday, paid))).toEqual([]);
  });

  it('again when another payment is missed', () => {
    expect(unpaid(missed, paid, on(wednesday, missed))).toEqual(['coffee']);
  });

  it('by when things happened; of one instant, by when they were heard of', () => {
    expect(unpaid(missed, on(monday, paid))).toEqual(['coffee']);
    expect(unpaid(paid, on(monday, missed))).toEqual([]);
    expect(unpaid(missed, paid)).toEqual([]);
    expect(unpaid(paid, missed)).toEqual(['coffee']);
  });

  it('whatever becomes of others', () => {
    expect(unpaid(missed, { ...missed, orderId: 'tea' }, paid)).toEqual(['tea']);
  });
});
