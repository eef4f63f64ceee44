import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { InMemoryEventStore } from '@hindsight/event-store/testing';
import type { Answered } from '../../apps/api/src/api.module.js';
import { startHttp, type HttpServer } from './http-server.js';

const till = { name: 'till-7', secret: 'till-secret-0123456789' };
const office = { name: 'office', secret: 'office-secret-0123456789' };
const ada = { customerId: 'ada', partyKind: 'person', occurredAt: '2026-01-02T10:00:00Z' };
const bearer = ({ secret }: { secret: string }) => ({ authorization: `Bearer ${secret}` });

describe('an API with keys', () => {
  let store: InMemoryEventStore;
  let http: HttpServer;
  const answered: Answered[] = [];
  beforeAll(async () => {
    store = new InMemoryEventStore();
    const options = { keys: [till, office], onAnswer: (one: Answered) => answered.push(one) };
    http = await startHttp({ eventStore: store, reportingCurrency: 'GBP' }, options);
  });
  afterAll(() => http.close());

  it.each<[string, Record<string, string>, string]>([
    ['no key', {}, 'Bearer realm="hindsight"'],
    ['another scheme', { authorization: `Basic ${till.secret}` }, 'Bearer realm="hindsight"'],
    ['no secret', { authorization: 'Bearer ' }, 'Bearer realm="hindsight"'],
    [
      'an unknown secret',
      { authorization: 'Bearer guess' },
      'Bearer realm="hindsight", error="invalid_token"',
    ],
    [
      'the beginning of a secret',
      { authorization: `Bearer ${till.secret.slice(0, -1)}` },
      'Bearer realm="hindsight", error="invalid_token"',
    ],
    [
      'the name for the secret',
      { authorization: 'Bearer till-7' },
      'Bearer realm="hindsight", error="invalid_token"',
    ],
  ])('answers 401 to %s, and records nothing', async (_, headers, challenge) => {
    const { status, headers: said, body } = await http.post('/v1/customers', ada, headers);
    expect([status, said.get('www-authenticate')]).toEqual([401, challenge]);
    expect(said.get('content-type')).toContain('application/problem+json');
    expect(body).toMatchObject({ type: '/problems/key-required', status: 401, instance: '/v1/customers' });
    const events = [];
    for await (const event of store.readStream('customer-ada')) events.push(event);
    expect(events).toEqual([]);
  });

  it.each([
    '/v1/customers',
    '/v1/customers/ada',
    '/v1/nothing-here',
    '/%76%31/customers',
    '//v1/customers',
    '/v1/customers/..%2f..%2fdocs',
    '/v1/customers?x=/docs',
    '/metrics',
    '/',
  ])('asks for a key before anything else at %s', async (path) => {
    expect((await http.get(path)).status).toBe(401);
  });

  it('shows its documentation to everybody, which says that a key is needed', async () => {
    const { status, body } = await http.get('/docs-json');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
      security: [{ bearer: [] }],
    });
    expect((await fetch(`${http.url}/docs`)).status).toBe(200);
  });

  it('makes the name of the key the actor of what is recorded', async () => {
    const tea = { orderId: 'tea', amount: { minor: '1299', currency: 'GBP' }, occurredAt: ada.occurredAt };
    expect((await http.post('/v1/customers', ada, bearer(office))).status).toBe(201);
    const lowercase = { authorization: `bearer  ${till.secret}` };
    expect((await http.post('/v1/customers/ada/purchases', tea, lowercase)).status).toBe(201);
    const actors = [];
    for await (const { metadata } of store.readStream('customer-ada')) actors.push(metadata.actor);
    expect(actors).toEqual(['office', 'till-7']);
  });

  it('answers to any name: it may have one', async () => {
    const asked = request(`${http.url}/docs-json`, { headers: { host: 'hindsight.example' } }).end();
    const [{ statusCode }] = (await once(asked, 'response')) as [IncomingMessage]; // what a response comes with
    expect(statusCode).toBe(200);
    asked.destroy();
  });

  it('tells of each answer by its route, refusals included, and of no customer', async () => {
    answered.length = 0;
    await http.get('/v1/customers/ada');
    await http.get('/v1/customers/ada', bearer(till));
    await http.get('/nowhere', bearer(till));
    const route = '/v1/customers/:customerId';
    expect(answered).toMatchObject([
      { method: 'GET', route, status: 401 },
      { method: 'GET', route, status: 503 },
      { method: 'GET', route: 'unknown', status: 404 },
    ]);
    expect(new Set(answered.map(({ requestId }) => requestId)).size).toBe(3);
    expect(JSON.stringify(answered)).not.toContain('ada');
  });
});
