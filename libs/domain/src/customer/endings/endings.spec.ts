import { buyCoffee, monday, registered, tuesday, wednesday } from '../../testing/ada.js';
import { events, given, nothing, refusal } from '../../testing/given.js';
import { customerIn } from '../customer.js';
import type {
  CustomerAbsorbed,
  CustomerErased,
  CustomerErasureBegun,
  CustomerMerged,
} from './ending-events.js';
import type { AbsorbCustomer, BeginErasure, EraseCustomer, MergeCustomer } from './endings.js';

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

const begin: BeginErasure = {
  type: 'BeginErasure',
  ...{ occurredAt: tuesday, now: wednesday, requestId: 'q-1', legalBasis: 'GDPR art. 17' },
};
const begun: CustomerErasureBegun = {
  type: 'CustomerErasureBegun',
  ...{ occurredAt: tuesday, requestId: 'q-1', legalBasis: 'GDPR art. 17' },
};
const erase: EraseCustomer = {
  type: 'EraseCustomer',
  ...{ occurredAt: wednesday, now: wednesday, requestId: 'q-1' },
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

describe('erasing a customer', () => {
  it('is begun, which nothing gets past, and told once it is done, as of the instant of its beginning', () => {
    expect(given(customer, registered).when(begin)).toEqual(events(begun));
    for (const command of [buyCoffee, merge, absorb])
      expect(given(customer, registered, begun).when(command)).toEqual(refusal('customer-erased'));
    expect(given(customer, registered, begun).when(erase)).toEqual(events(erased));
  });

  it('does nothing when the same is asked again', () => {
    expect(given(customer, registered, begun).when({ ...begin, occurredAt: wednesday })).toEqual(nothing);
    expect(given(customer, registered, begun, erased).when(begin)).toEqual(nothing);
    expect(given(customer, registered, begun, erased).when(erase)).toEqual(nothing);
  });

  it('is one request: another is refused, and so is telling what was not begun for it', () => {
    const another = refusal('erasure-of-another-request');
    expect(given(customer, registered, begun).when({ ...begin, requestId: 'q-2' })).toEqual(another);
    expect(given(customer, registered, erased).when({ ...begin, requestId: 'q-2' })).toEqual(another);
    const notBegun = refusal('erasure-not-begun');
    expect(given(customer, registered).when(erase)).toEqual(notBegun);
    expect(given(customer, registered, begun).when({ ...erase, requestId: 'q-2' })).toEqual(notBegun);
  });

  it('is possible of one that was merged away, and of nobody else who is not there', () => {
    expect(given(customer, registered, merged).when(begin)).toEqual(events(begun));
    expect(given(customer).when(begin)).toEqual(refusal('customer-not-registered'));
  });
});
