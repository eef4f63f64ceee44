import { monday, registered, tuesday, wednesday } from '../../testing/ada.js';
import { events, given, nothing, refusal } from '../../testing/given.js';
import { customerIn } from '../customer.js';
import type { EvaluateContact, RecordContact } from './contacts.js';
import type { ContactEvaluated, CustomerContacted } from './contact-events.js';

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

  it('takes down how many forbidden phrases its note had, and nothing of its words', () => {
    const note = { sealed: 'c2VhbGVk' };
    const taken = { ...called, note };
    const groups = ['do_not_know'] as const;
    const found = { ...taken, forbiddenHits: 2, forbiddenGroups: groups };
    const none = { ...call, note, seen: { hits: 0, groups: [] } };
    expect(given(customer, registered).when({ ...call, note, seen: { hits: 2, groups } })).toEqual(
      events(found),
    );
    expect(given(customer, registered).when(none)).toStrictEqual(events({ ...taken, forbiddenHits: 0 }));
    // What was found is no part of what is said.
    expect(given(customer, registered, found).when(none)).toEqual(nothing);
    expect(given(customer, registered, taken).when(none)).toEqual(nothing);
  });

  it('refuses a promise that another contact made', () => {
    const again = { ...call, contactId: 'again' };
    expect(given(customer, registered, called).when(again)).toEqual(refusal('promise-id-reused'));
    expect(given(customer, registered, called).when({ ...again, promiseId: 'discount' })).toMatchObject({
      accepted: true,
    });
  });
});

describe('evaluating a contact', () => {
  const visited: CustomerContacted = {
    type: 'CustomerContacted',
    ...{ occurredAt: monday, contactId: 'works', channel: 'visit', direction: 'in', purpose: 'care' },
    outcome: 'reached',
  };
  const said = { occurredAt: tuesday, contactId: 'works', effect: 4 };
  const evaluate: EvaluateContact = { type: 'EvaluateContact', now: wednesday, way: undefined, ...said };
  const evaluated: ContactEvaluated = { type: 'ContactEvaluated', channel: 'visit', way: 'visit', ...said };

  it('takes it down under the way that its channel is', () => {
    expect(given(customer, registered, visited).when(evaluate)).toEqual(events(evaluated));
  });

  it('takes it down under another way that is named', () => {
    expect(given(customer, registered, visited).when({ ...evaluate, way: 'tour' })).toEqual(
      events({ ...evaluated, way: 'tour' }),
    );
  });

  it('takes it down under none, of a channel that is none of the seven', () => {
    const chatted: CustomerContacted = { ...visited, channel: 'chat' };
    expect(given(customer, registered, chatted).when(evaluate)).toEqual(
      events({ type: 'ContactEvaluated', channel: 'chat', ...said }),
    );
  });

  it('does nothing when the same is said again', () => {
    expect(given(customer, registered, visited, evaluated).when(evaluate)).toEqual(nothing);
  });

  it.each([
    ['contact-unknown', { contactId: 'fair' }],
    ['effect-out-of-range', { effect: 0 }],
    ['effect-out-of-range', { effect: 2.5 }],
    ['evaluated-before-contact', { occurredAt: new Date(monday.getTime() - 1) }],
  ] as const)('refuses it: %s', (reason, difference) => {
    expect(given(customer, registered, visited).when({ ...evaluate, ...difference })).toEqual(
      refusal(reason),
    );
  });

  it('refuses another opinion of the same contact', () => {
    expect(given(customer, registered, visited, evaluated).when({ ...evaluate, effect: 2 })).toEqual(
      refusal('contact-already-evaluated'),
    );
  });
});
