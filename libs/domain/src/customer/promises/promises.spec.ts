import { monday, registered, tuesday, wednesday } from '../../testing/ada.js';
import { events, given, nothing, refusal } from '../../testing/given.js';
import type { CustomerContacted } from '../contacts/contact-events.js';
import { customerIn } from '../customer.js';
import type { PromiseKept } from './promise-events.js';
import type { KeepPromise } from './promises.js';

const customer = customerIn('GBP');
const called: CustomerContacted = {
  type: 'CustomerContacted',
  ...{ occurredAt: monday, contactId: 'call', channel: 'phone', direction: 'out', purpose: 'sale' },
  ...{ outcome: 'promised', promiseId: 'brochure', promiseDue: tuesday },
};

describe('keeping a promise', () => {
  const keep: KeepPromise = {
    type: 'KeepPromise',
    occurredAt: tuesday,
    now: wednesday,
    promiseId: 'brochure',
  };
  const kept: PromiseKept = { type: 'PromiseKept', occurredAt: tuesday, promiseId: 'brochure' };

  it('takes it down, at once or after it was due', () => {
    expect(given(customer, registered, called).when(keep)).toEqual(events(kept));
    for (const occurredAt of [monday, wednesday])
      expect(given(customer, registered, called).when({ ...keep, occurredAt })).toEqual(
        events({ ...kept, occurredAt }),
      );
  });

  it('does nothing when the same is said again', () => {
    expect(given(customer, registered, called, kept).when(keep)).toEqual(nothing);
  });

  it('refuses to keep it twice', () => {
    expect(given(customer, registered, called, kept).when({ ...keep, occurredAt: wednesday })).toEqual(
      refusal('promise-already-kept'),
    );
  });

  it('refuses a promise that no contact made', () => {
    expect(given(customer, registered).when(keep)).toEqual(refusal('promise-unknown'));
    expect(given(customer, registered, called).when({ ...keep, promiseId: 'discount' })).toEqual(
      refusal('promise-unknown'),
    );
  });

  it('refuses to keep it before it was made', () => {
    const occurredAt = new Date(monday.getTime() - 1);
    expect(given(customer, registered, called).when({ ...keep, occurredAt })).toEqual(
      refusal('kept-before-promise'),
    );
  });

  it('takes of two contacts that were stored under one promise the one that was told first', () => {
    const again: CustomerContacted = { ...called, contactId: 'again', occurredAt: wednesday };
    expect(given(customer, registered, called, again).when(keep)).toEqual(events(kept));
  });
});
