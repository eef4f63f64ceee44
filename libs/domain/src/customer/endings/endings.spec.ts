import { buyCoffee, monday, registered, tuesday, wednesday } from '../../testing/ada.js';
import { events, given, nothing, refusal } from '../../testing/given.js';
import { customerIn } from '../customer.js';
import type { CustomerAbsorbed, CustomerErased, CustomerMerged } from './ending-events.js';
import type { AbsorbCustomer, MergeCustomer } from './endings.js';

const customer = customerIn('GBP');
const merge: MergeCustomer = {
  type: 'MergeCustomer',
  ...{ customerId: 'ada', survivorId: 'bea', occurredAt: tuesday, now: wednesday, seen: { ended: [] } },
};
const merged: CustomerMerged = { type: 'CustomerMerged', occurredAt: tuesday, survivorId: 'bea' };
const absorb: AbsorbCustomer = {
  type: 'AbsorbCustomer',
  ...{ customerId: 'ada', absorbedId: 'cyd', occurredAt: tuesday, now: wednesday },
};
const absorbed: CustomerAbsorbed = { type: 'CustomerAbsorbed', occurredAt: tuesday, absorbedId: 'cyd' };
const erased: CustomerErased = {
  type: 'CustomerErased',
  ...{ occurredAt: tuesday, requestId: 'q-1', legalBasis: 'GDPR art. 17' },
};

describe('merging a customer into another', () => {
  it('closes it with a pointer', () => {
    expect(given(customer, registered).when(merge)).toEqual(events(merged));
    expect(given(customer, registered, merged).when(buyCoffee)).toEqual(refusal('customer-merged'));
  });

  it('does nothing when it is merged there already, whenever that was', () => {
    expect(given(customer, registered, merged).when(merge)).toEqual(nothing);
    expect(given(customer, registered, merged).when({ ...merge, occurredAt: monday })).toEqual(nothing);
  });

  it('is refused of one that ended otherwise', () => {
    expect(given(customer, registered, merged).when({ ...merge, survivorId: 'cyd' })).toEqual(
      refusal('customer-merged'),
    );
    expect(given(customer, registered, erased).when(merge)).toEqual(refusal('customer-erased'));
    expect(given(customer).when(merge)).toEqual(refusal('customer-not-registered'));
  });

  it('is refused into itself', () => {
    expect(given(customer, registered).when({ ...merge, survivorId: 'ada' })).toEqual(
      refusal('merges-into-itself'),
    );
  });

  it('is refused while one that it took in has not ended: that may be the survivor', () => {
    const taking = given(customer, registered, absorbed, { ...absorbed, absorbedId: 'dan' });
    expect(taking.when({ ...merge, seen: { ended: ['dan'] } })).toEqual(refusal('absorption-unfinished'));
    expect(taking.when({ ...merge, seen: { ended: ['dan', 'cyd'] } })).toEqual(events(merged));
  });
});

describe('taking in another customer', () => {
  it('takes it down', () => {
    expect(given(customer, registered).when(absorb)).toEqual(events(absorbed));
  });

  it('does nothing when it was taken in already, whenever that was', () => {
    expect(given(customer, registered, absorbed).when(absorb)).toEqual(nothing);
    expect(given(customer, registered, absorbed).when({ ...absorb, occurredAt: monday })).toEqual(nothing);
  });

  it('is refused of itself, and of one that has ended', () => {
    expect(given(customer, registered).when({ ...absorb, absorbedId: 'ada' })).toEqual(
      refusal('merges-into-itself'),
    );
    expect(given(customer, registered, merged).when(absorb)).toEqual(refusal('customer-merged'));
    expect(given(customer, registered, erased).when(absorb)).toEqual(refusal('customer-erased'));
  });
});
