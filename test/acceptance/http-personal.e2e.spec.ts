import { startWhole, type WholeServer } from './whole-server.js';
import { AccessRecords } from '../../apps/api/src/api.module.js';
import { onPool, type ReadModels } from '@hindsight/read-models';
import { startHttp } from './http-server.js';
import { InMemoryEventStore } from '@hindsight/event-store/testing';

const day = (n: number) => `2026-01-0${n}T09:00:00Z`;
const ada = { partyKind: 'person', attributes: { country: 'GB' }, occurredAt: day(5) };
const personal = { name: 'Ada Lovelace', phone: '+44 20 7946 0018' };
const note = 'Ada asks for the blue cups, and for no calls before ten';
const call = {
  ...{ contactId: 'call-1', channel: 'phone', direction: 'in', purpose: 'service', outcome: 'reached', note },
  occurredAt: day(6),
};
const request = { requestId: 'request-17', legalBasis: 'GDPR art. 17 (1) (b)' };
const dpo = { 'x-actor': 'dpo' };

describe('personal data', () => {
  let whole: WholeServer;
  let readModels: ReadModels;
  beforeAll(async () => {
    whole = await startWhole(undefined, {
      letIn: (tables) => {
        readModels = tables;
        return { reading: { records: new AccessRecords(onPool(tables)), purposeRequired: false } };
      },
    });
  });
  afterAll(() => whole.close());

  const register = (customerId: string, more: object = {}) =>
    whole.record('/v1/customers', { customerId, ...ada, personal, ...more });
  const stored = async (customerId: string) => {
    const events = [];
    for await (const event of whole.store.readStream(`customer-${customerId}`)) events.push(event);
    return events;
  };
  const history = async (customerId: string, headers: Record<string, string> = {}) => {
    const { body } = await whole.http.get(`/v1/customers/${customerId}/history`, headers);
    return body['items'] as { type: string; label: string; data: Record<string, unknown> }[];
  };
  const erase = (customerId: string, body: object = request) =>
    whole.http.post(`/v1/customers/${customerId}/erase`, body, dpo);

  it('is sealed in the log, and open in the history of the customer', async () => {
    await register('ada');
    await whole.record('/v1/customers/ada/contacts', call);
    await whole.record('/v1/customers/ada/complaints', {
      ...{ complaintId: 'q-1', channel: 'phone', severity: 2, text: 'a cup broke', occurredAt: day(7) },
    });
    expect(
      JSON.stringify(await stored('ada'), (_, value: unknown) => (typeof value === 'bigint' ? 0 : value)),
    ).not.toMatch(/Lovelace|20 7946|blue cups|cup broke/);
    expect((await history('ada')).map(({ data }) => data)).toMatchObject([
      { attributes: { country: 'GB' }, personal },
      { contactId: 'call-1', note },
      { text: 'a cup broke' },
    ]);
  });

  it('is a repeat when it is said again, and another thing when it is said otherwise', async () => {
    await register('bea');
    const key = { 'idempotency-key': 'once' };
    const first = await whole.record('/v1/customers/bea/contacts', call, key);
    expect((await whole.record('/v1/customers/bea/contacts', call, key)).body).toEqual(first.body);
    expect((await whole.record('/v1/customers/bea/contacts', call)).body).toEqual(first.body);
    const other = { ...call, note: 'green cups' };
    expect((await whole.http.post('/v1/customers/bea/contacts', other)).body['type']).toBe(
      '/problems/contact-id-reused',
    );
    const reused = await whole.http.post('/v1/customers/bea/contacts', other, key);
    expect(reused.body['type']).toBe('/problems/command-id-reused');
    expect(JSON.stringify([reused.body, first.body])).not.toMatch(/green cups|blue cups/);
  });

  it('tells how many forbidden phrases a note has, and none of its words', async () => {
    await register('ida');
    const told = { ...call, note: 'Kim said: 不是我们的问题, and I don’t know' };
    await whole.record('/v1/customers/ida/contacts', told);
    await whole.record('/v1/customers/ida/contacts', told);
    await whole.record('/v1/customers/ida/contacts', { ...call, contactId: 'call-2' });
    await whole.record('/v1/customers/ida/contacts', { ...call, contactId: 'call-3', note: undefined });
    const [, ...contacts] = (await stored('ida')).map(({ data }) => data as Record<string, unknown>);
    expect(
      contacts.map(({ contactId, forbiddenHits, forbiddenGroups }) => [
        contactId,
        forbiddenHits,
        forbiddenGroups,
      ]),
    ).toEqual([
      ['call-1', 2, ['do_not_know', 'not_our_problem']],
      ['call-2', 0, undefined],
      ['call-3', undefined, undefined],
    ]);
  });

  it('changes in a profile where it changed', async () => {
    await register('cyd');
    const moved = { personal: { ...personal, phone: '+44 20 7946 0999' }, occurredAt: day(7) };
    await whole.record('/v1/customers/cyd/profile', moved);
    await whole.record('/v1/customers/cyd/profile', moved);
    expect((await history('cyd')).map(({ data }) => data)).toEqual([
      { partyKind: 'person', attributes: { country: 'GB' }, personal },
      { attributes: {}, personal: { phone: '+44 20 7946 0999' } },
    ]);
  });

  it('is refused where there is no key-encryption key, and a name that no profile takes is refused everywhere', async () => {
    const keyless = await startHttp({ eventStore: new InMemoryEventStore(), reportingCurrency: 'GBP' });
    const refused = await keyless.post('/v1/customers', { customerId: 'dan', ...ada, personal });
    expect(refused).toMatchObject({ status: 422, body: { type: '/problems/personal-data-not-kept' } });
    expect((await keyless.post('/v1/customers', { customerId: 'dan', ...ada })).status).toBe(201);
    await keyless.close();
    const birthday = { customerId: 'eve', ...ada, personal: { birthday: '1815-12-10' } };
    expect((await whole.http.post('/v1/customers', birthday)).status).toBe(400);
  });

  it('is erased with the key: what was done stays, what was said of the person does not', async () => {
    await register('fay');
    await whole.record('/v1/customers/fay/contacts', call);
    await whole.record('/v1/customers/fay/purchases', {
      ...{ orderId: 'o-1', amount: { minor: '1299', currency: 'GBP' }, occurredAt: day(7) },
    });
    const before = await stored('fay');
    const { status, body } = await erase('fay');
    expect([status, body]).toMatchObject([
      200,
      {
        ...request,
        ...{ customerId: 'fay', askedBy: 'dpo', mergedInto: null, archive: 'nothing-personal' },
        customers: [{ customerId: 'fay', fencedAtRevision: '3', erasedAtRevision: '4', sealedEvents: 2 }],
        tables: [
          { table: 'customer_event', rowsLeft: 0 },
          { table: 'unheard_event', rowsLeft: 0 },
          { table: 'fact', rowsLeft: 0 },
        ],
      },
    ]);
    expect(body['completedAt']).not.toBeNull();
    const gone = { erased: true };
    expect((await history('fay')).map(({ type, data }) => [type, data])).toMatchObject([
      ['CustomerRegistered', { attributes: { country: 'GB' }, personal: { name: gone, phone: gone } }],
      ['CustomerContacted', { contactId: 'call-1', note: gone }],
      ['CustomerPurchased', { orderId: 'o-1' }],
      ['CustomerErasureBegun', request],
      ['CustomerErased', request],
    ]);
    expect((await history('fay', { 'accept-language': 'zh' })).at(-1)?.label).toBe('删除');
    expect((await stored('fay')).slice(0, 3)).toEqual(before);
    expect(
      (await whole.http.post('/v1/customers/fay/contacts', { ...call, contactId: 'call-2' })).body['type'],
    ).toBe('/problems/customer-erased');
    expect((await whole.http.get('/v1/erasures/request-17')).body).toEqual({
      ...body,
      ...{ subscriberReceipts: [], missingReceipts: [] },
    });
    expect((await erase('fay')).body).toEqual(body);
  });

  it('of who was merged into the customer is erased as well, and of who took the customer in it is not', async () => {
    await register('gil');
    await register('gil-2');
    await register('gus');
    for (const [id, survivorId] of [
      ['gil-2', 'gil'],
      ['gil', 'gus'],
    ])
      await whole.record(`/v1/customers/${id}/merge`, { survivorId, occurredAt: day(8) });
    const { body } = await erase('gil', { ...request, requestId: 'request-18' });
    expect(body).toMatchObject({
      mergedInto: 'gus',
      customers: [{ customerId: 'gil' }, { customerId: 'gil-2' }],
    });
    expect((await history('gil-2'))[0]?.data['personal']).toEqual({
      name: { erased: true },
      phone: { erased: true },
    });
    expect((await history('gus'))[0]?.data['personal']).toEqual(personal);
  });

  it('names in the receipt who was handed the customer before, and is to be told', async () => {
    await register('jan');
    const mailing = { 'x-actor': 'mailing', 'x-purpose': 'newsletter' };
    await whole.http.get('/v1/customers/jan/subject-access', mailing);
    await whole.http.get('/v1/customers/jan/card', mailing);
    const { body } = await erase('jan', { ...request, requestId: 'request-30' });
    expect(body['exports']).toMatchObject([
      {
        recipient: 'mailing',
        what: 'GET /v1/customers/:customerId/subject-access',
        purpose: 'newsletter',
        count: 1,
      },
    ]);
    expect((await whole.http.get('/v1/erasures/request-30')).body).toEqual({
      ...body,
      ...{ subscriberReceipts: [], missingReceipts: [] },
    });
  });

  it('that somebody altered or moved in a table is named, and nothing of the history is shown', async () => {
    await register('kim');
    await whole.record('/v1/customers/kim/contacts', call);
    await readModels.query(
      `UPDATE customer_event SET data = jsonb_set(data, '{note}', (SELECT data->'personal'->'name' FROM customer_event WHERE
       customer_id = 'kim' AND revision = 0)) WHERE customer_id = 'kim' AND revision = 1`,
    );
    const { status, body } = await whole.http.get('/v1/customers/kim/history');
    expect([status, body]).toMatchObject([
      422,
      {
        type: '/problems/seal-broken',
        customerId: 'kim',
        revision: '1',
        eventType: 'CustomerContacted',
        field: 'note',
      },
    ]);
    expect(JSON.stringify(body)).not.toMatch(/Lovelace|"sealed"/);
    expect((await whole.http.get('/v1/customers/kim/history?type=CustomerRegistered')).status).toBe(200);
  });

  it('is not erased twice, for another basis, of nobody, or by nobody', async () => {
    await register('hal');
    const hals = { ...request, requestId: 'request-19' };
    expect((await erase('hal', hals)).status).toBe(200);
    const problems = [
      await erase('hal', { ...hals, requestId: 'request-20' }),
      await erase('hal', { ...hals, legalBasis: 'PIPL art. 47' }),
      await erase('ida', hals),
      await erase('nobody', { ...hals, requestId: 'request-21' }),
      await whole.http.post('/v1/customers/hal/erase', hals),
      await whole.http.get('/v1/erasures/request-22'),
    ];
    expect(problems.map(({ status, body }) => [status, body['type']])).toEqual([
      [409, '/problems/erasure-of-another-request'],
      [409, '/problems/request-id-reused'],
      [409, '/problems/request-id-reused'],
      [404, '/problems/customer-not-registered'],
      [400, '/problems/request-invalid'],
      [404, '/problems/erasure-unknown'],
    ]);
  });

  it('is not in what the server says of a request that it cannot read', async () => {
    const said = await whole.http.post('/v1/customers', '{"personal": {"name": "Ada Lovelace"');
    const long = await whole.http.post('/v1/customers/ada/contacts', {
      ...call,
      note: 'Lovelace'.repeat(1000),
    });
    expect(JSON.stringify([said.body, long.body])).not.toMatch(/Lovelace/);
    expect([said.status, long.status]).toEqual([400, 400]);
  });
});
