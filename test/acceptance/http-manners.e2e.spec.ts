import type { HttpServer } from './http-server.js';
import { startWhole, type WholeServer } from './whole-server.js';

const gbp = (minor: string) => ({ minor, currency: 'GBP' });
const tea = { orderId: 'tea', amount: gbp('1299'), occurredAt: '2026-01-05T09:00:00Z' };

describe('manners over HTTP', () => {
  let whole: WholeServer;
  let http: HttpServer;

  beforeAll(async () => {
    whole = await startWhole();
    ({ http } = whole);
    for (const customerId of ['ada', 'bob'])
      await whole.record('/v1/customers', {
        ...{ customerId, partyKind: 'person', occurredAt: '2026-01-02T10:00:00Z' },
      });
    await whole.record('/v1/customers/ada/purchases', tea);
    await whole.closeThrough('2026-01-10T16:00:00Z');
  });
  afterAll(() => whole.close());

  const buy = (customerId: string, orderId: string, headers: Record<string, string>) =>
    http.post(`/v1/customers/${customerId}/purchases`, { ...tea, orderId }, headers);
  const etagOf = async (path: string, headers?: Record<string, string>) =>
    (await http.get(path, headers)).headers.get('etag') ?? '';

  describe('a command', () => {
    it('answers the revision as its ETag, and takes it as If-Match', async () => {
      const first = await buy('bob', 'one', { 'if-match': '"0"' });
      expect([first.status, first.headers.get('etag')]).toEqual([201, '"1"']);
      const second = await buy('bob', 'two', { 'if-match': first.headers.get('etag') ?? '' });
      expect([second.status, second.headers.get('etag')]).toEqual([201, '"2"']);
    });

    it('is not taken when the customer is elsewhere, and says where', async () => {
      const { status, headers, body } = await buy('ada', 'jam', { 'if-match': '"0"' });
      expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
      expect([status, body]).toMatchObject([
        412,
        { type: '/problems/stream-elsewhere', customerId: 'ada', revision: '1' },
      ]);
      expect(body['detail']).toBe(
        'The customer is not at the revision that If-Match names: customer ada, revision 1',
      );
      const nobody = await buy('eve', 'jam', { 'if-match': '"0"' });
      expect([nobody.status, nobody.body['revision']]).toEqual([412, null]);
      expect((await http.get('/v1/customers/ada')).body['purchaseCount']).toBe(1);
    });

    it('is answered again when it is repeated, wherever it moved the customer', async () => {
      const asked = { 'if-match': '"1"', 'idempotency-key': 'till-7:1' };
      const first = await buy('ada', 'egg', asked);
      const again = await buy('ada', 'egg', asked);
      expect([again.status, again.body, again.headers.get('etag')]).toEqual([201, first.body, '"2"']);
    });

    it('of many that expect the same revision goes through once', async () => {
      const now = { 'if-match': '"2"' };
      const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => buy('ada', `race-${i}`, now)));
      expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(19).fill(412)]);
    });

    it.each(['W/"1"', '1', '*', '"1", "2"', '"one"', '"-1"', ''])(
      'names the header that is no revision: If-Match %s',
      async (ifMatch) => {
        const { status, body } = await buy('ada', 'jam', { 'if-match': ifMatch });
        expect([status, body['errors']]).toMatchObject([400, [{ field: 'if-match' }]]);
      },
    );
  });

  describe('a query', () => {
    // Waits until all that was recorded above is in the read models.
    beforeAll(() => whole.closeThrough('2026-01-11T16:00:00Z'));

    it.each(['/v1/customers/ada/history', '/v1/customers', '/v1/segments', '/v1/customers/ada/state'])(
      'has a strong ETag, and answers 304 while it is the same: %s',
      async (path) => {
        const first = await http.get(path);
        const etag = first.headers.get('etag') ?? '';
        expect(etag).toMatch(/^"[\w-]{22}"$/);
        expect(first.headers.get('cache-control')).toBe('private, no-cache');
        const again = await http.get(path, { 'if-none-match': `"other", ${etag}` });
        expect([again.status, again.headers.get('etag'), again.body]).toEqual([304, etag, {}]);
        expect((await http.get(path, { 'if-none-match': '*' })).status).toBe(304);
        expect((await http.get(path, { 'if-none-match': '"other"' })).body).toEqual(first.body);
      },
    );

    it("has a weak one that names a customer's revision", async () => {
      const path = '/v1/customers/bob';
      const { headers, body } = await http.get(path);
      const etag = headers.get('etag') ?? '';
      expect(etag).toMatch(new RegExp(`^W/"${String(body['revision'])}-[\\w-]{22}"$`));
      expect((await http.get(path, { 'if-none-match': etag })).status).toBe(304);
      expect((await http.get(path, { 'if-none-match': etag.replace('W/', '') })).status).toBe(304);
    });

    it('has another when time moved a result and the revision stood still, and the same when others moved', async () => {
      const [ada, bob] = [await http.get('/v1/customers/ada'), await etagOf('/v1/customers/bob')];
      await whole.record('/v1/customers/ada/ratings', {
        ...{ ratingId: 'survey', instrument: 'csat', score: 5, occurredAt: '2026-01-11T17:00:00Z' },
      });
      expect(await etagOf('/v1/customers/bob')).toBe(bob);
      expect(await etagOf('/v1/customers/ada')).not.toBe(ada.headers.get('etag'));

      const before = await http.get('/v1/customers/bob');
      await whole.closeThrough('2026-07-10T16:00:00Z');
      const after = await http.get('/v1/customers/bob', { 'if-none-match': bob });
      expect([after.status, after.body['revision']]).toEqual([200, before.body['revision']]);
      expect(after.body['results']).not.toEqual(before.body['results']);
    });

    it('has another in another language', async () => {
      const [en, zh] = [
        await etagOf('/v1/customers/ada'),
        await etagOf('/v1/customers/ada', { 'accept-language': 'zh' }),
      ];
      expect(zh).not.toBe(en);
    });
  });

  describe('a request id', () => {
    it.each([
      ['/v1/segments', 200],
      ['/v1/customers/eve', 404],
      ['/nowhere', 404],
      ['/v1/customers?limit=0', 400],
    ])('comes back with the answer: %s', async (path, status) => {
      const { status: answered, headers, body } = await http.get(path, { 'x-request-id': 'till-7:0042' });
      expect([answered, headers.get('x-request-id')]).toEqual([status, 'till-7:0042']);
      expect(body['requestId']).toBe(status < 400 ? undefined : 'till-7:0042');
    });

    it('is made where there is none that can be written down', async () => {
      const uuid = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
      const { headers, body } = await http.get('/v1/customers/eve');
      expect(headers.get('x-request-id')).toMatch(uuid);
      expect(body['requestId']).toBe(headers.get('x-request-id'));
      for (const id of ['a b', 'x'.repeat(129)]) {
        const answer = await http.get('/v1/segments', { 'x-request-id': id });
        expect(answer.headers.get('x-request-id')).toMatch(uuid);
      }
    });
  });

  describe('a language', () => {
    it.each([
      [undefined, 'No such customer'],
      ['zh', '没有这个客户'],
      ['zh-CN,zh;q=0.9,en;q=0.8', '没有这个客户'],
      ['en-GB, zh;q=0.5', 'No such customer'],
      ['fr, zh;q=0.2', '没有这个客户'],
      ['fr', 'No such customer'],
      ['en;q=0, zh;q=0.1', '没有这个客户'],
      ['zh;q=0', 'No such customer'],
      ['ZH-Hant-TW', '没有这个客户'],
      ['*', 'No such customer'],
      ['zh;q=high, ;;, en', 'No such customer'],
    ])('asked for by %s', async (accept, title) => {
      const { headers, body } = await http.get(
        '/v1/customers/eve',
        accept ? { 'accept-language': accept } : {},
      );
      expect(body['title']).toBe(title);
      expect([headers.get('content-language'), headers.get('vary')]).toEqual([
        title === 'No such customer' ? 'en' : 'zh',
        'accept-language',
      ]);
    });

    const zh = { 'accept-language': 'zh' };

    it('is that of refusals and of fields', async () => {
      const refused = await http.post(
        '/v1/customers/ada/purchases',
        { ...tea, orderId: 'air', amount: gbp('0') },
        zh,
      );
      expect(refused.body).toMatchObject({
        title: '金额必须大于零',
        detail: '金额必须大于零：客户 ada，amount 0 GBP（最小货币单位）',
      });
      const { body } = await http.post('/v1/customers/ada/purchases', { occurredAt: 'now', vip: 1 }, zh);
      expect(body).toMatchObject({
        title: '请求不符合此接口的格式',
        errors: [
          { field: 'amount', message: '必须是对象' },
          { field: 'occurredAt', message: expect.stringMatching(/^必须是带时区偏移/) as string },
          { field: 'orderId', message: '必须是 1 到 128 个字符的文本，不含控制字符' },
          { field: 'vip', message: '不是此请求的字段' },
        ],
      });
      expect(body['detail']).toMatch(/^amount 必须是对象；occurredAt /);
    });

    it.each(['POST /v1/customers/ada/purchases', 'PUT /v1/customers', 'GET /nowhere'])(
      'is that of what the framework refuses: %s',
      async (request) => {
        const [method = '', path = ''] = request.split(' ');
        const headers = { ...zh, 'content-type': 'application/json' };
        const answer = await fetch(http.url + path, {
          method,
          headers,
          ...(method === 'POST' && { body: '{' }),
        });
        const { title, detail } = (await answer.json()) as { title: string; detail: string };
        expect(title).toMatch(/\p{Script=Han}/u);
        expect(detail).toMatch(/\p{Script=Han}/u);
      },
    );

    it('is that of the labels of results; the results themselves are what they are', async () => {
      const labels = async (path: string, headers: Record<string, string>) => {
        const text = JSON.stringify((await http.get(path, headers)).body);
        return [...text.matchAll(/"result":"(\p{Script=Han}+)"[^}]*?"label":"([^"]+)"/gu)].map((m) =>
          m.slice(1),
        );
      };
      for (const path of ['/v1/customers', '/v1/customers/ada', '/v1/customers/ada/state', '/v1/segments']) {
        const english = await labels(path, {});
        expect(english.length).toBeGreaterThan(2);
        for (const [, label] of english) expect(label).toMatch(/^[a-z]+$/);
        const chinese = await labels(path, zh);
        expect(chinese).toEqual(english.map(([result]) => [result, result]));
      }
    });
  });

  describe('a method that is not', () => {
    it.each([
      ['DELETE', '/v1/customers/ada', 'GET, HEAD'],
      ['PUT', '/v1/customers?limit=2', 'GET, HEAD, POST'],
      ['GET', '/v1/customers/ada/purchases', 'POST'],
      ['PATCH', '/v1/customers/ada/complaints/late/resolution', 'POST'],
      ['POST', '/v1/segments', 'GET, HEAD'],
    ])('%s %s: says which are', async (method, path, allow) => {
      const answer = await fetch(http.url + path, { method });
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, allow]);
      expect(await answer.json()).toMatchObject({
        type: '/problems/method-not-allowed',
        status: 405,
        instance: path,
      });
    });

    it('is another thing than a path that is not', async () => {
      for (const path of ['/v1/customers/', '/v1/customers/ada/nothing', '/v1/customers//history'])
        expect((await fetch(http.url + path, { method: 'DELETE' })).status).toBe(404);
    });
  });
});
