import fc from 'fast-check';
import { aggregateContract } from '../../aggregate.contract.js';
import { monday, register, registered, tuesday, wednesday } from '../../testing/ada.js';
import { events, given, nothing, refusal } from '../../testing/given.js';
import { customerAggregate, customerIn } from '../customer.js';
import { anyNeed } from './any-need.contract.js';
import type { NeedIdentified, NeedValidated, ProposalSent } from './need-events.js';
import type { IdentifyNeed, SendProposal, ValidateNeed } from './needs.js';

const customer = customerIn('GBP');
const facts = { occurredAt: monday, needId: 'till', kind: 'explicit', area: 'finance', priority: 4 } as const;
const identify: IdentifyNeed = { type: 'IdentifyNeed', now: wednesday, ...facts };
const identified: NeedIdentified = { type: 'NeedIdentified', ...facts };
const heardOf: NeedIdentified = { type: 'NeedIdentified', occurredAt: monday, needId: 'till' };
const validated: NeedValidated = { type: 'NeedValidated', ...facts, occurredAt: tuesday };
const aMillisecondBefore = new Date(monday.getTime() - 1);

aggregateContract(
  'a customer with needs',
  customerAggregate('GBP'),
  fc.oneof(fc.constant(register), anyNeed, anyNeed, anyNeed),
);

describe('identifying a need', () => {
  it('takes it down, with as little as is known of it', () => {
    expect(given(customer, registered).when(identify)).toEqual(events(identified));
    const bare = { ...identify, kind: undefined, area: undefined, priority: undefined };
    expect(given(customer, registered).when(bare)).toStrictEqual(events(heardOf));
  });

  it('does nothing when the same is said again, even once more is known or it is validated', () => {
    expect(given(customer, registered, identified).when(identify)).toEqual(nothing);
    const pressing = { ...identified, occurredAt: tuesday, priority: 5 };
    expect(given(customer, registered, identified, pressing, validated).when(identify)).toEqual(nothing);
  });

  it('takes down what more, or what else, becomes known of it', () => {
    const more = { ...identify, occurredAt: tuesday };
    expect(given(customer, registered, heardOf).when(more)).toEqual(
      events({ ...identified, occurredAt: tuesday }),
    );
    expect(given(customer, registered, identified).when({ ...more, priority: 5 })).toEqual(
      events({ ...identified, occurredAt: tuesday, priority: 5 }),
    );
  });

  it('refuses to state it anew once it is validated', () => {
    expect(given(customer, registered, identified, validated).when({ ...identify, priority: 5 })).toEqual(
      refusal('need-already-validated'),
    );
  });

  it('takes down the step on which it was found out, and computes a priority that nobody states', () => {
    const weighed = { ...heardOf, urgency: 5, importance: 4, costLevel: 2, step: 'talk' } as const;
    const asked = { ...identify, kind: undefined, area: undefined, ...weighed, type: identify.type };
    expect(given(customer, registered).when({ ...asked, priority: undefined })).toStrictEqual(
      events({ ...weighed, priority: 4 }),
    );
    expect(given(customer, registered).when({ ...asked, priority: 1 })).toStrictEqual(
      events({ ...weighed, priority: 1 }),
    );
  });

  it.each(['urgency', 'importance', 'costLevel'])('refuses a level of %s that there is not', (name) => {
    expect(given(customer, registered).when({ ...identify, [name]: 6 })).toEqual(
      refusal('priority-out-of-range'),
    );
  });

  it.each([1, 2, 3, 4, 5])('takes a priority of %d', (priority) => {
    expect(given(customer, registered).when({ ...identify, priority })).toMatchObject({ accepted: true });
  });

  it.each([0, 6, 2.5, -1, NaN])('refuses a priority of %d', (priority) => {
    expect(given(customer, registered).when({ ...identify, priority })).toEqual(
      refusal('priority-out-of-range'),
    );
  });
});

describe('validating a need', () => {
  const validate: ValidateNeed = {
    type: 'ValidateNeed',
    occurredAt: tuesday,
    now: wednesday,
    needId: 'till',
  };

  it('takes it down with what was known of it', () => {
    expect(given(customer, registered, identified).when(validate)).toEqual(events(validated));
    const pressing = { ...identified, occurredAt: wednesday, priority: 5 };
    expect(given(customer, registered, identified, pressing).when(validate)).toEqual(events(validated));
  });

  it('does nothing when the same is said again', () => {
    expect(given(customer, registered, identified, validated).when(validate)).toEqual(nothing);
  });

  it('refuses to validate it twice', () => {
    expect(
      given(customer, registered, identified, validated).when({ ...validate, occurredAt: wednesday }),
    ).toEqual(refusal('need-already-validated'));
  });

  it('refuses a need that nobody stated', () => {
    expect(given(customer, registered).when(validate)).toEqual(refusal('need-unknown'));
  });

  it('refuses to validate it before it was identified, whichever statement was told first', () => {
    const early = { ...validate, occurredAt: aMillisecondBefore };
    const later = { ...identified, occurredAt: tuesday };
    expect(given(customer, registered, later, identified).when(early)).toEqual(
      refusal('validated-before-identified'),
    );
    expect(given(customer, registered, later, identified).when({ ...early, occurredAt: monday })).toEqual(
      events({ ...validated, occurredAt: monday }),
    );
  });

  it.each(['kind', 'area', 'priority'] as const)('refuses while its %s is not known', (field) => {
    const without = Object.entries(identified).filter(([name]) => name !== field);
    const partly = Object.fromEntries(without) as unknown as NeedIdentified; // less an optional field
    expect(given(customer, registered, partly).when(validate)).toEqual(refusal('need-not-prioritised'));
  });
});

describe('sending a proposal', () => {
  const send: SendProposal = { type: 'SendProposal', occurredAt: tuesday, now: wednesday, needId: 'till' };
  const sent: ProposalSent = { type: 'ProposalSent', ...facts, occurredAt: tuesday };

  it('takes it down with what was known of the need, be that little', () => {
    expect(given(customer, registered, identified).when(send)).toEqual(events(sent));
    expect(given(customer, registered, heardOf).when(send)).toStrictEqual(
      events({ ...heardOf, type: 'ProposalSent', occurredAt: tuesday }),
    );
  });

  it('takes down another one, and does nothing when one is sent again, whatever is known since', () => {
    const another = { ...send, occurredAt: wednesday };
    expect(given(customer, registered, identified, sent).when(another)).toMatchObject({
      events: [{ occurredAt: wednesday }],
    });
    const pressing = { ...identified, priority: 5 };
    expect(given(customer, registered, identified, sent, pressing).when(send)).toEqual(nothing);
  });

  it('refuses to answer a need that nobody stated, or before it was', () => {
    expect(given(customer, registered).when(send)).toEqual(refusal('need-unknown'));
    expect(given(customer, registered, identified).when({ ...send, occurredAt: aMillisecondBefore })).toEqual(
      refusal('proposal-before-need'),
    );
  });
});
