import { monday, registered, tuesday, wednesday } from '../../testing/ada.js';
import { events, given, nothing, refusal } from '../../testing/given.js';
import { customerIn } from '../customer.js';
import type { RecordContact } from './contacts.js';
import type { CustomerContacted } from './contact-events.js';

const customer = customerIn('GBP');

describe('recording a contact', () => {
  const facts = {
    occurredAt: monday,
    contactId: 'call',
    channel: 'phone',
    direction: 'out',
    purpose: 'care',
    outcome: 'promised',
    durationSeconds: 90,
    // A next contact and a promise lie ahead, by their nature.
    nextContactAt: new Date('2026-03-01T09:00:00.000Z'),
    promiseId: 'brochure',
    promiseDue: new Date('2026-02-01T09:00:00.000Z'),
  } as const;
  const call: RecordContact = { type: 'RecordContact', now: wednesday, ...facts };
  const called: CustomerContacted = { type: 'CustomerContacted', ...facts };

  it('takes it down', () => {
    expect(given(customer, registered).when(call)).toEqual(events(called));
  });

  it('does nothing when the same contact is sent again', () => {
    expect(given(customer, registered, called).when(call)).toEqual(nothing);
  });

  it.each([
    ['outcome', { outcome: 'refused' as const }],
    ['due date', { promiseDue: tuesday }],
    ['duration', { durationSeconds: undefined }],
  ])('refuses a contact id that stands for a contact of another %s', (_, difference) => {
    expect(given(customer, registered, called).when({ ...call, ...difference })).toEqual(
      refusal('contact-id-reused'),
    );
  });

  it('refuses a promise that another contact made', () => {
    const again = { ...call, contactId: 'again' };
    expect(given(customer, registered, called).when(again)).toEqual(refusal('promise-id-reused'));
    expect(given(customer, registered, called).when({ ...again, promiseId: 'discount' })).toMatchObject({
      accepted: true,
    });
  });
});
