import { registered, tuesday, wednesday } from '../../testing/ada.js';
import { events, given, nothing, refusal } from '../../testing/given.js';
import { customerIn } from '../customer.js';
import type { CustomerReferred } from './referral-events.js';
import type { ReferCustomer } from './referrals.js';

const customer = customerIn('GBP');
const facts = { occurredAt: tuesday, referredCustomerId: 'bea', influence: 80 };
const refer: ReferCustomer = { type: 'ReferCustomer', now: wednesday, customerId: 'ada', ...facts };
const referred: CustomerReferred = { type: 'CustomerReferred', ...facts };

describe('referring a customer', () => {
  it('takes it down, of one who never bought too, with or without an influence', () => {
    expect(given(customer, registered).when(refer)).toEqual(events(referred));
    expect(given(customer, registered).when({ ...refer, influence: undefined })).toEqual(
      events({ type: 'CustomerReferred', occurredAt: tuesday, referredCustomerId: 'bea' }),
    );
  });

  it('does nothing when the same is sent again', () => {
    expect(given(customer, registered, referred).when(refer)).toEqual(nothing);
  });

  it('is of each other customer once', () => {
    const again = { ...refer, occurredAt: wednesday };
    expect(given(customer, registered, referred).when(again)).toEqual(refusal('referral-already-recorded'));
    expect(given(customer, registered, referred).when({ ...refer, referredCustomerId: 'cyd' })).toMatchObject(
      {
        accepted: true,
      },
    );
  });

  it('is refused of oneself', () => {
    expect(given(customer, registered).when({ ...refer, referredCustomerId: 'ada' })).toEqual(
      refusal('refers-itself'),
    );
  });

  it.each([0, 100, 33.3])('takes an influence of %d', (influence) => {
    expect(given(customer, registered).when({ ...refer, influence })).toMatchObject({ accepted: true });
  });

  it.each([-1, 100.1, NaN])('refuses an influence of %d', (influence) => {
    expect(given(customer, registered).when({ ...refer, influence })).toEqual(
      refusal('influence-out-of-range'),
    );
  });
});
