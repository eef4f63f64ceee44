import { setTimeout as sleep } from 'node:timers/promises';
import { onPool, type NewAccessRecord, type ReadModels } from '@hindsight/read-models';
import { AccessRecords } from '../../apps/api/src/api.module.js';
import { startWhole, type WholeServer } from './whole-server.js';

const person = { partyKind: 'person', occurredAt: '2026-01-02T10:00:00Z' };
const secretOf = (name: string) => `${name}-secret-0123456789`;
const as = (name: string, more: Record<string, string> = {}) => ({
  authorization: `Bearer ${secretOf(name)}`,
  ...more,
});
const audit = { 'x-purpose': 'yearly audit' };

describe('who was shown customers', () => {
  let whole: WholeServer;
  let kept: AccessRecords;
  let failure: Error | null = null;
  let tables: ReadModels;
  beforeAll(async () => {
    whole = await startWhole(undefined, {
      letIn: (readModels) => {
        tables = readModels;
        kept = new AccessRecords(onPool(readModels));
        const keep = (record: NewAccessRecord) => (failure ? Promise.reject(failure) : kept.keep(record));
        const keys = [
          ...(['agent', 'analyst', 'auditor', 'subscriber'] as const).map((role) => ({
            ...{ name: role, secret: secretOf(role), roles: [role] },
          })),
        ];
        return { keys, reading: { purposeRequired: false, records: { keep } } };
      },
    });
    for (const customerId of ['ada', 'bob'])
      await whole.record('/v1/customers', { customerId, ...person }, as('agent'));
    await whole.closeThrough('2026-01-10T00:00:00Z');
  });
  afterAll(() => whole.close());
  afterEach(() => (failure = null));

  const get = (path: string, headers: Record<string, string>) => whole.http.get(path, headers);
  const records = async (query = '', who = 'auditor') => {
    const { body } = await get(`/v1/access?${query}`, as(who, audit));
    return body['items'] as Record<string, unknown>[];
  };

  it('is written down for each answer that shows a customer, with who asked, what, and what for', async () => {
    // What fetch sends is Latin-1: these are the bytes of UTF-8.
    const purpose = Buffer.from('Beschwerde 4711 – 投诉').toString('latin1');
    const headers = as('agent', { 'x-purpose': purpose, 'x-request-id': 'till-7:0042' });
    for (const path of ['', '/card', '/state', '/segments', '/changes', '/history'])
      expect([path, (await get(`/v1/customers/ada${path}`, headers)).status]).toEqual([path, 200]);
    const found = await records('customer=ada&actor=agent&sort=id');
    expect(found.map(({ asked }) => asked)).toEqual(
      ['', '/card', '/state', '/segments', '/changes', '/history'].map((path) => `/v1/customers/ada${path}`),
    );
    expect(found[1]).toMatchObject({
      ...{ actor: 'agent', roles: ['agent'], customers: ['ada'], everyone: false },
      ...{ what: 'GET /v1/customers/:customerId/card', purpose: 'Beschwerde 4711 – 投诉' },
      ...{ requestId: 'till-7:0042', at: expect.stringMatching(/^20\d\d-.*Z$/) as string },
    });
  });

  it('holds on to nothing, where it cannot be written down that a snapshot is shown', async () => {
    failure = new Error('no room');
    expect((await get('/v1/feed/snapshot', as('subscriber'))).status).toBe(500);
    const held = async () => {
      const rows = await onPool(tables).query<{ count: string }>(
        `SELECT count(*) AS count FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle in transaction'`,
      );
      return Number(rows[0]?.count);
    };
    const deadline = performance.now() + 30_000; // half of what the database itself waits
    while ((await held()) > 0 && performance.now() < deadline) await sleep(20);
    expect(await held()).toBe(0);
  }, 60_000);

  it('is everybody on the page of a list, and nobody else', async () => {
    await get('/v1/customers?limit=1', as('analyst'));
    const [last] = await records('actor=analyst');
    expect(last).toMatchObject({ customers: ['ada'], everyone: false, purpose: null });
    expect(await records('actor=analyst&customer=bob')).toEqual([]);
  });

  it('is the customer of a feed, or anybody', async () => {
    for (const query of ['?customer=bob', '']) {
      const gone = new AbortController();
      const url = `${whole.http.url}/v1/feed${query}`;
      const feed = await fetch(url, { headers: as('subscriber'), signal: gone.signal });
      expect(feed.status).toBe(200);
      gone.abort();
    }
    expect(await records('actor=subscriber&sort=id')).toMatchObject([
      { customers: ['bob'], everyone: false, asked: '/v1/feed?customer=bob' },
      { customers: [], everyone: true, asked: '/v1/feed' },
    ]);
    expect(await records('actor=subscriber&customer=ada')).toMatchObject([{ everyone: true }]);
  });

  it('is not written down for who was shown nothing', async () => {
    const before = await records('sort=id&limit=200');
    expect((await get('/v1/customers/nobody', as('agent'))).status).toBe(404);
    expect((await get('/v1/customers/ada', as('subscriber'))).status).toBe(403);
    expect((await get('/v1/customers/ada/state?asOf=2030-01-01T00:00:00Z', as('agent'))).status).toBe(422);
    expect(await records('sort=id&limit=200&actor=agent')).toEqual(
      before.filter(({ actor }) => actor === 'agent'),
    );
  });

  it('is for auditors alone, who have to say what they read it for, and are written down themselves', async () => {
    expect((await get('/v1/access', as('analyst', audit))).status).toBe(403);
    expect(await get('/v1/access', as('auditor'))).toMatchObject({
      status: 400,
      body: {
        errors: [{ field: 'x-purpose', message: expect.stringContaining('what this is read for') as string }],
      },
    });
    await records('customer=bob');
    const asked = { actor: 'auditor', asked: '/v1/access?customer=bob', customers: ['bob'] };
    expect(await records('limit=1')).toMatchObject([{ ...asked, purpose: 'yearly audit', everyone: false }]);
    expect(await records('customer=bob&limit=1')).toMatchObject([{ everyone: true }]);
  });

  it('is shown by time, page by page', async () => {
    const { body } = await get('/v1/access?limit=2&sort=id', as('auditor', audit));
    const [first, second] = body['items'] as Record<string, string>[];
    const [third] = await records(`limit=1&sort=id&after=${String(body['next'])}`);
    expect(Number(third?.['id'])).toBe(Number(second?.['id']) + 1);
    const until = await records(`readBefore=${second?.['at'] ?? ''}&sort=id`);
    expect(until.length).toBeLessThanOrEqual(1);
    expect((await records(`readFrom=${first?.['at'] ?? ''}&limit=1&sort=id`))[0]).toEqual(first);
  });

  it.each(['', ' ', 'x'.repeat(201)])('takes no purpose that is none: %j', async (purpose) => {
    const { status, body } = await get('/v1/customers/ada', as('agent', { 'x-purpose': purpose }));
    expect([status, body['type']]).toEqual([400, '/problems/request-invalid']);
  });

  it('comes before the answer: where it cannot be written, nothing is shown', async () => {
    failure = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    for (const path of ['/v1/customers/ada', '/v1/customers', '/v1/feed']) {
      const who = path === '/v1/feed' ? 'subscriber' : 'agent';
      const { status, body, headers } = await get(path, as(who));
      expect([path, status, body['type']]).toEqual([path, 503, '/problems/store-unavailable']);
      expect(headers.get('content-type')).toContain('application/problem+json');
      expect(JSON.stringify(body)).not.toContain('bob');
    }
  });

  it('is written whole, however many ask at once', async () => {
    const ids = Array.from({ length: 200 }, (_, at) => `crowd-${at}`);
    const one = { at: new Date(), actor: 'crowd', roles: ['agent'] as const, what: 'x', everyone: false };
    await Promise.all(
      ids.map((requestId) =>
        kept.keep({ ...one, asked: '/', customers: ['ada', 'bob'], purpose: null, requestId }),
      ),
    );
    const found = await records('actor=crowd&limit=200&sort=id');
    expect(found.map(({ requestId }) => requestId)).toEqual(ids);
    expect(found[7]).toMatchObject({ customers: ['ada', 'bob'], roles: ['agent'] });
  });
});
