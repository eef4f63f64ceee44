import { coffee, monday, registered, tuesday, wednesday } from '../../testing/ada.js';
import { events, given, nothing, refusal } from '../../testing/given.js';
import { customerIn } from '../customer.js';
import type { DeclareChurn } from './churn.js';
import type { CustomerChurned } from './churn-events.js';

const customer = customerIn('GBP');
const left = { occurredAt: tuesday, reason: 'competitor', declaredBy: 'person' } as const;
const declare: DeclareChurn = { type: 'DeclareChurn', now: wednesday, ...left };
const churned: CustomerChurned = { type: 'CustomerChurned', ...left };
const again = { ...declare, occurredAt: wednesday };
const later = { ...coffee, orderId: 'late-coffee', occurredAt: new Date(tuesday.getTime() + 1) };

describe('declaring a churn', () => {
  it('takes it down, of one who never bought too', () => {
    expect(given(customer, registered, coffee).when(declare)).toEqual(events(churned));
    expect(given(customer, registered).when(declare)).toEqual(events(churned));
  });

  it('does nothing when the same churn is sent again, even after the customer came back', () => {
    expect(given(customer, registered, churned).when(declare)).toEqual(nothing);
    expect(given(customer, registered, churned, later).when(declare)).toEqual(nothing);
  });

  it.each([
    ['on another day', again],
    ['for another reason', { ...declare, reason: 'unknown' as const }],
  ])('refuses it %s while nothing has been bought since', (_, command) => {
    expect(given(customer, registered, coffee, churned).when(command)).toEqual(refusal('already-churned'));
  });

  it('takes down another one after a purchase', () => {
    expect(given(customer, registered, coffee, churned, later).when(again)).toEqual(
      events({ ...churned, occurredAt: wednesday }),
    );
  });

  it('goes by when things happened, not by when they were heard of', () => {
    const heardLate = { ...coffee, orderId: 'early-coffee', occurredAt: monday };
    expect(given(customer, registered, churned, heardLate).when(again)).toEqual(refusal('already-churned'));
    expect(given(customer, registered, later, churned).when(again)).toMatchObject({ accepted: true });
    expect(given(customer, registered, later, heardLate, churned).when(again)).toMatchObject({
      accepted: true,
    });
  });

  it('is not undone by a purchase of the very same instant', () => {
    const sameInstant = { ...later, occurredAt: tuesday };
    expect(given(customer, registered, churned, sameInstant).when(again)).toEqual(refusal('already-churned'));
  });
});
