import { appendTo, storedPurchase } from './torn-events.js';
import type { WholeServer } from './whole-server.js';

/** What some examples of the documentation build on that no example before them says. */
export async function prepareExamples(whole: WholeServer): Promise<void> {
  await draftAnother(whole.http);
  await parkEve(whole);
  await registerAda(whole);
  await complainTwice(whole);
}

/** For the example of a rejection: what is approved cannot be rejected. */
async function draftAnother(http: WholeServer['http']): Promise<void> {
  const document = 'hindsight: 1\nid: my-other-tiers\noutputs: [{id: all, type: flag, when: "true"}]';
  const drafted = await http.post('/v1/rule-sets', { document }, { 'x-actor': 'ann' });
  const submit = '/v1/rule-sets/my-other-tiers/versions/1/submit';
  const submitted = await http.post(submit, {}, { 'x-actor': 'ann' });
  expect([drafted.body, submitted.status]).toMatchObject([{ version: 1 }, 201]);
}

/** For the example of a skip: where nobody is parked there is none. */
async function parkEve(whole: WholeServer): Promise<void> {
  const occurredAt = '2026-01-02T10:00:00Z';
  await whole.record('/v1/customers', { customerId: 'eve', partyKind: 'person', occurredAt });
  const torn = storedPurchase({ amount: 'a lot' }, '8a6f4a0e-5f0b-5c0e-9d5b-0c9c3f1f7a11');
  await appendTo(whole.store, 'eve', torn);
  await whole.caughtUp();
}

/** For the example of a withdrawal: the complaint of the others is resolved by then. */
async function complainTwice(whole: WholeServer): Promise<void> {
  const complaint = { complaintId: 'complaint-5', channel: 'phone', severity: 1 };
  await whole.record('/v1/customers/ada/complaints', { ...complaint, occurredAt: '2026-01-07T09:00:00Z' });
}

/** The very customer that the example registers, which will be a repeat, and the one that is merged into it. */
async function registerAda(whole: WholeServer): Promise<void> {
  const attributes = { country: 'GB' };
  const occurredAt = '2026-01-02T10:00:00Z';
  for (const customerId of ['ada', 'ada-2'])
    await whole.record('/v1/customers', { customerId, partyKind: 'person', attributes, occurredAt });
}
