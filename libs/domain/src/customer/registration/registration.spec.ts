import { buyCoffee, coffee, monday, register, registered, tuesday } from '../../testing/ada.js';
import { events, given, nothing, refusal } from '../../testing/given.js';
import { customerIn } from '../customer.js';
import type { CustomerEvent } from '../customer-events.js';
import type { CustomerErased, CustomerMerged } from '../endings/ending-events.js';

const customer = customerIn('GBP');
const merged: CustomerMerged = { type: 'CustomerMerged', occurredAt: tuesday, survivorId: 'bea' };
const erased: CustomerErased = {
  type: 'CustomerErased',
  occurredAt: tuesday,
  requestId: 'r-1',
  legalBasis: 'GDPR art. 17',
};

describe('registering a customer', () => {
  it('takes down who it is', () => {
    expect(given(customer).when(register)).toEqual(events(registered));
  });

  it('does nothing when the same registration is sent again', () => {
    expect(given(customer, registered).when(register)).toEqual(nothing);
  });

  it('leaves out what was left undefined', () => {
    expect(given(customer).when({ ...register, leadSource: undefined })).toStrictEqual(events(registered));
  });

  it.each([
    ['another kind', { partyKind: 'organisation' as const }],
    ['another instant', { occurredAt: tuesday }],
    ['other attributes', { attributes: { country: 'FR' } }],
    ['a lead source', { leadSource: 'fair' }],
  ])('refuses a second registration with %s', (_, difference) => {
    expect(given(customer, registered).when({ ...register, ...difference })).toEqual(
      refusal('customer-already-registered'),
    );
  });

  it.each(['shoe_size', 'Country', '__proto__', 'constructor'])('refuses the attribute %s', (key) => {
    const attributes = JSON.parse(`{"country": "GB", "${key}": "x"}`) as Record<string, string>;
    expect(given(customer).when({ ...register, attributes })).toEqual(refusal('attribute-not-allowed'));
  });
});

describe('who may be told of anything', () => {
  it('is nobody before the registration', () => {
    expect(given(customer).when(buyCoffee)).toEqual(refusal('customer-not-registered'));
  });

  const endings: [string, CustomerEvent[]][] = [
    ['customer-merged', [merged]],
    ['customer-erased', [erased]],
    ['customer-erased', [merged, erased]],
    ['customer-erased', [erased, merged]],
  ];
  it.each(endings)('is not, being a %s, one who ended: repeats included', (reason, ending) => {
    const ended = given(customer, registered, coffee, ...ending);
    expect(ended.when(buyCoffee)).toEqual(refusal(reason));
    expect(ended.when(register)).toEqual(refusal(reason));
  });
});

describe('a time', () => {
  const fiveMinutesAfter = (instant: Date) => new Date(instant.getTime() + 5 * 60_000);

  it('may be five minutes ahead of our clock', () => {
    const command = { ...buyCoffee, occurredAt: fiveMinutesAfter(monday), now: monday };
    expect(given(customer, registered).when(command)).toMatchObject({ accepted: true });
  });

  it('may not be a millisecond more ahead', () => {
    const occurredAt = new Date(fiveMinutesAfter(monday).getTime() + 1);
    const obstacle = refusal('time-in-the-future');
    expect(given(customer, registered).when({ ...buyCoffee, occurredAt, now: monday })).toEqual(obstacle);
    expect(given(customer).when({ ...register, occurredAt, now: monday })).toEqual(obstacle);
  });

  it('may lie before the registration: news come late', () => {
    const command = { ...buyCoffee, occurredAt: new Date(monday.getTime() - 1) };
    expect(given(customer, registered).when(command)).toMatchObject({ accepted: true });
  });
});
