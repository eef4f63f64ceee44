import { monday, registered, tuesday, wednesday } from '../../testing/ada.js';
import { events, given, nothing, refusal } from '../../testing/given.js';
import { customerIn } from '../customer.js';
import type { CustomerProfileChanged, OwnerAssigned } from './profile-events.js';
import { sensitiveKeys } from './sensitive-attributes.js';
import type { AssignOwner, ChangeProfile } from './profile.js';

const customer = customerIn('GBP');

describe('changing a profile', () => {
  const move: ChangeProfile = {
    type: 'ChangeProfile',
    occurredAt: tuesday,
    now: wednesday,
    attributes: { country: 'FR' },
  };
  const moved: CustomerProfileChanged = {
    type: 'CustomerProfileChanged',
    occurredAt: tuesday,
    attributes: { country: 'FR' },
  };

  it('takes down what changed and leaves out what stands already', () => {
    expect(given(customer, registered).when(move)).toEqual(events(moved));
    const attributes = { country: 'GB', industry: 'tea' };
    expect(given(customer, registered).when({ ...move, attributes })).toEqual(
      events({ ...moved, attributes: { industry: 'tea' } }),
    );
  });

  it.each([
    ['the same change again', { attributes: { country: 'FR' } }],
    ['what stood at that instant', { occurredAt: monday, attributes: { country: 'GB' } }],
    ['what stands since', { occurredAt: wednesday, attributes: { country: 'FR' } }],
    ['no attribute at all', { attributes: {} }],
  ])('does nothing for %s', (_, difference) => {
    expect(given(customer, registered, moved).when({ ...move, ...difference })).toEqual(nothing);
  });

  it('does nothing when a change is sent again that another one of the same instant has replaced', () => {
    const toSpain = { ...moved, attributes: { country: 'ES' } };
    expect(given(customer, registered, moved, toSpain).when(move)).toEqual(nothing);
  });

  it('goes by when things happened, not by when they were heard of', () => {
    const movedLater = { ...moved, occurredAt: wednesday };
    expect(given(customer, registered, movedLater).when(move)).toEqual(events(moved));
    const before = { ...move, occurredAt: new Date(monday.getTime() - 1), attributes: { country: 'GB' } };
    expect(given(customer, registered).when(before)).toMatchObject({
      events: [{ attributes: before.attributes }],
    });
  });

  it('takes the way back as another change', () => {
    const back = { ...move, occurredAt: wednesday, attributes: { country: 'GB' } };
    expect(given(customer, registered, moved).when(back)).toEqual(
      events({ ...moved, occurredAt: wednesday, attributes: { country: 'GB' } }),
    );
  });

  it.each(['shoe_size', 'Country', '__proto__'])('refuses the attribute %s', (key) => {
    const attributes = JSON.parse(`{"country": "FR", "${key}": "x"}`) as Record<string, string>;
    expect(given(customer, registered).when({ ...move, attributes })).toEqual(
      refusal('attribute-not-allowed'),
    );
  });
});

describe('keeping a sensitive attribute', () => {
  const agreed = { purpose: 'meals without nuts', consent: 'form 17' };
  const keep: ChangeProfile = {
    type: 'ChangeProfile',
    ...{ occurredAt: tuesday, now: wednesday, attributes: { health: 'allergic to nuts' }, ...agreed },
  };
  const kept: CustomerProfileChanged = {
    type: 'CustomerProfileChanged',
    ...{ occurredAt: tuesday, attributes: { health: 'allergic to nuts' }, ...agreed },
  };
  const gone = { type: 'CustomerProfileChanged', occurredAt: wednesday, attributes: { health: '' } } as const;
  const withdraw: ChangeProfile = { ...gone, type: 'ChangeProfile', now: wednesday };

  it.each(sensitiveKeys)('takes a purpose and a consent, and refuses %s without', (key) => {
    const attributes = { [key]: key === 'birthday' ? '02-29' : 'x', country: 'FR' };
    const asked = given(customer, registered);
    expect(asked.when({ ...keep, attributes })).toEqual(events({ ...kept, attributes }));
    for (const less of [{ purpose: undefined }, { consent: undefined }, { purpose: ' ' }, { consent: '' }])
      expect(asked.when({ ...keep, attributes, ...less })).toEqual(refusal('purpose-not-stated'));
  });

  it.each(['1990-05-05', '5-5', '02-30', '04-31', '13-01', '00-10', '01-00', ' 05-05', 'May 5'])(
    'refuses %s as a birthday, which is a day without its year',
    (birthday) => {
      expect(given(customer, registered).when({ ...keep, attributes: { birthday } })).toEqual(
        refusal('birthday-not-a-day'),
      );
    },
  );

  it('says purpose and consent of sensitive attributes alone', () => {
    expect(given(customer, registered, kept).when({ ...keep, attributes: { region: 'north' } })).toEqual(
      events({ type: 'CustomerProfileChanged', occurredAt: tuesday, attributes: { region: 'north' } }),
    );
  });

  it('does nothing for the same again, and takes another purpose or consent down', () => {
    const asked = given(customer, registered, kept);
    expect(asked.when({ ...keep, occurredAt: wednesday })).toEqual(nothing);
    for (const other of [{ purpose: 'gifts' }, { consent: 'form 18' }])
      expect(asked.when({ ...keep, ...other })).toEqual(events({ ...kept, ...other }));
  });

  it('ends when consent is withdrawn, for which nobody says a purpose, and begins anew', () => {
    expect(given(customer, registered, kept).when(withdraw)).toEqual(events(gone));
    expect(given(customer, registered, kept, gone).when(withdraw)).toEqual(nothing);
    expect(given(customer, registered, kept, gone).when({ ...keep, occurredAt: wednesday })).toEqual(
      events({ ...kept, occurredAt: wednesday }),
    );
  });

  it('is not for a registration', () => {
    const { occurredAt, partyKind } = registered;
    const asked = { occurredAt, partyKind, attributes: { health: 'x' }, now: wednesday };
    expect(given(customer).when({ type: 'RegisterCustomer', ...asked })).toEqual(
      refusal('attribute-not-allowed'),
    );
  });
});

describe('changing what is personal in a profile', () => {
  const [old, other] = [{ sealed: '1.old' }, { sealed: '1.new' }];
  const named = { ...registered, personal: { name: old, phone: old } };
  const rename: ChangeProfile = {
    type: 'ChangeProfile',
    ...{ occurredAt: tuesday, now: wednesday, attributes: {}, personal: { name: other, phone: old } },
  };

  it('takes down what is sealed otherwise, and leaves out what stands already', () => {
    const renamed = { type: 'CustomerProfileChanged', occurredAt: tuesday, attributes: {} };
    expect(given(customer, named).when(rename)).toEqual(
      events({ ...renamed, personal: { name: other } } as CustomerProfileChanged),
    );
    expect(given(customer, named).when({ ...rename, personal: { name: old } })).toEqual(nothing);
  });

  it('refuses what no profile takes', () => {
    const shoes = { ...rename, personal: { shoe_size: old } };
    expect(given(customer, named).when(shoes)).toEqual(refusal('attribute-not-allowed'));
  });
});

describe('assigning an owner', () => {
  const assign: AssignOwner = { type: 'AssignOwner', occurredAt: monday, now: wednesday, ownerId: 'rosa' };
  const assigned: OwnerAssigned = { type: 'OwnerAssigned', occurredAt: monday, ownerId: 'rosa' };
  const handedOn: OwnerAssigned = { type: 'OwnerAssigned', occurredAt: tuesday, ownerId: 'sam' };

  it('takes it down, and another owner in place of the one before', () => {
    expect(given(customer, registered).when(assign)).toEqual(events(assigned));
    expect(
      given(customer, registered, assigned).when({ ...assign, occurredAt: tuesday, ownerId: 'sam' }),
    ).toEqual(events(handedOn));
  });

  it('does nothing while the same is the owner, whenever that is said', () => {
    expect(given(customer, registered, assigned).when({ ...assign, occurredAt: tuesday })).toEqual(nothing);
    expect(given(customer, registered, assigned, handedOn).when(assign)).toEqual(nothing);
  });

  it('does nothing when it is sent again after another was assigned at the same instant', () => {
    const instead = { ...handedOn, occurredAt: monday };
    expect(given(customer, registered, assigned, instead).when(assign)).toEqual(nothing);
  });

  it('takes of two assigned at one instant the one told last', () => {
    const instead = { ...handedOn, occurredAt: monday };
    const both = given(customer, registered, assigned, instead);
    expect(both.when({ ...assign, occurredAt: tuesday, ownerId: 'sam' })).toEqual(nothing);
    expect(both.when({ ...assign, occurredAt: tuesday })).toEqual(
      events({ ...assigned, occurredAt: tuesday }),
    );
  });

  it('gives the customer back to one who had it before', () => {
    const again = { ...assign, occurredAt: wednesday };
    expect(given(customer, registered, assigned, handedOn).when(again)).toEqual(
      events({ ...assigned, occurredAt: wednesday }),
    );
  });

  it('takes down late who was the owner before the one that is known', () => {
    expect(given(customer, registered, handedOn).when(assign)).toEqual(events(assigned));
  });
});
