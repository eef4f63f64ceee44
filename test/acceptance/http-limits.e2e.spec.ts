import { InMemoryEventStore } from '@hindsight/event-store/testing';
import { startHttp, type HttpServer, type LetIn } from './http-server.js';

const person = { partyKind: 'person', occurredAt: '2026-01-02T10:00:00Z' };
const till = { name: 'till', secret: 'till-secret-0123456789' };
const office = { name: 'office', secret: 'office-secret-0123456789' };
const bearer = ({ secret }: { readonly secret: string }) => ({ authorization: `Bearer ${secret}` });

const serve = (letIn: LetIn, personalIds = false) =>
  startHttp({ eventStore: new InMemoryEventStore(), reportingCurrency: 'GBP', personalIds }, letIn);

describe('how much one may ask', () => {
  let http: HttpServer;
  beforeAll(async () => (http = await serve({ keys: [till, office], perMinute: 3 })));
  afterAll(() => http.close());
  const ask = (who: { readonly secret: string }) =>
    http.post('/v1/customers', { customerId: 'ada', ...person }, bearer(who));

  it('is counted for each credential, and who asks for more is told when to go on', async () => {
    const statuses = [];
    for (let sent = 0; sent < 3; sent++) statuses.push((await ask(till)).status);
    expect(statuses).toEqual([201, 201, 201]);
    const { status, headers, body } = await ask(till);
    expect([status, body['type']]).toEqual([429, '/problems/requests-too-many']);
    expect(Number(headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect((await ask(office)).status).toBe(201);
  });

  it('is counted for each address, where credentials open nothing; one that does comes through', async () => {
    const guesses = [];
    for (let sent = 0; sent < 4; sent++)
      guesses.push((await ask({ secret: `guess-${String(sent)}-0123456789` })).status);
    expect(guesses).toEqual([401, 401, 401, 429]);
    const nothing = await http.post('/v1/customers', { customerId: 'eve', ...person });
    expect([nothing.status, nothing.body['type']]).toEqual([429, '/problems/requests-too-many']);
    expect(Number(nothing.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect((await ask(office)).status).toBe(201); // said once more
  });

  it('is no more than a body of 64 KiB', async () => {
    const large = { customerId: 'bob', ...person, leadSource: 'x'.repeat(70_000) };
    const { status, body } = await http.post('/v1/customers', large, bearer(office));
    expect([status, body['type']]).toEqual([413, '/problems/body-too-large']);
  });
});

describe('what a browser may do with an answer', () => {
  let http: HttpServer;
  beforeAll(async () => (http = await serve({ keys: [till] })));
  afterAll(() => http.close());

  it.each([
    ['data', '/v1/nothing', bearer(till)],
    ['a refusal', '/v1/customers', {}],
    ['a page that is none', '/nowhere', bearer(till)],
  ])('is nothing but show it: %s', async (_, path, headers) => {
    const answer = await fetch(http.url + path, { headers });
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-security-policy': "default-src 'none';frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(answer.headers.get('x-powered-by')).toBeNull();
  });

  it('is run the scripts of the documentation, and no others', async () => {
    const answer = await fetch(`${http.url}/docs`);
    expect(answer.headers.get('content-security-policy')).toBe(
      "default-src 'self';style-src 'self' 'unsafe-inline';img-src 'self' data:;frame-ancestors 'none'",
    );
    expect(await answer.text()).not.toMatch(/<script>|<script [^>]*type="[^"]*">[^<]/);
  });
});

describe('who is registered', () => {
  it('is not called by a telephone number, unless that is configured', async () => {
    const careful = await serve({});
    const configured = await serve({}, true);
    const sends = (http: HttpServer) => http.post('/v1/customers', { customerId: '13812345678', ...person });
    const { status, body } = await sends(careful);
    expect([status, body['type']]).toEqual([422, '/problems/customer-id-personal']);
    expect(body['detail']).toContain('ALLOW_PERSONAL_IDS');
    expect((await sends(configured)).status).toBe(201);
    await careful.close();
    await configured.close();
  });

  it('is not called by an e-mail address, whatever is configured', async () => {
    const http = await serve({}, true);
    const { status, body } = await http.post('/v1/customers', { customerId: 'ada@example.com', ...person });
    expect([status, body['detail']]).toEqual([
      400,
      expect.stringContaining('no address or number of a person'),
    ]);
    await http.close();
  });
});
