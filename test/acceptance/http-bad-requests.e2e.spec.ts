import { request } from 'node:http';
import { StoreUnavailable, type RecordedEvent } from '@hindsight/event-store';
import { InMemoryEventStore } from '@hindsight/event-store/testing';
import { startHttp, type HttpServer } from './http-server.js';

const tea = {
  orderId: 'tea',
  amount: { minor: '1299', currency: 'GBP' },
  occurredAt: '2026-01-05T09:00:00Z',
};

class FaultyEventStore extends InMemoryEventStore {
  fault: Error | null = null;

  override readStream(stream: string): AsyncIterable<RecordedEvent> {
    if (this.fault) throw this.fault;
    return super.readStream(stream);
  }
}

describe('requests that cannot be taken', () => {
  const store = new FaultyEventStore();
  let http: HttpServer;
  const buy = (body: unknown, headers?: Record<string, string>) =>
    http.post('/v1/customers/ada/purchases', body, headers);

  beforeAll(async () => {
    http = await startHttp({ eventStore: store, reportingCurrency: 'GBP' });
  });
  afterAll(() => http.close());

  it.each([
    ['a stray field', { vip: true }, 'vip'],
    ['a stray field inside money', { amount: { ...tea.amount, cents: 1 } }, 'amount.cents'],
    ['money as a number', { amount: { minor: 1299, currency: 'GBP' } }, 'amount.minor'],
    ['fractions of a penny', { amount: { minor: '12.5', currency: 'GBP' } }, 'amount.minor'],
    ['more digits than any money', { amount: { minor: '9'.repeat(19), currency: 'GBP' } }, 'amount.minor'],
    ['a currency that is none', { amount: { minor: '1', currency: 'pounds' } }, 'amount.currency'],
    ['money as text', { amount: '12.99' }, 'amount'],
    ['money in a list', { amount: [] }, 'amount'],
    ['no money', { amount: null }, 'amount'],
    ['an instant without its offset', { occurredAt: '2026-01-05T09:00:00' }, 'occurredAt'],
    ['a day no calendar has', { occurredAt: '2026-02-30T09:00:00Z' }, 'occurredAt'],
    ['an hour no clock has', { occurredAt: '2026-02-03T24:00:00Z' }, 'occurredAt'],
    ['a slip in the year', { occurredAt: '0202-01-05T09:00:00Z' }, 'occurredAt'],
    ['an instant as a number', { occurredAt: 1767603600000 }, 'occurredAt'],
    ['an empty id', { orderId: '' }, 'orderId'],
    ['an id longer than any', { orderId: 'x'.repeat(129) }, 'orderId'],
    ['a NUL character', { reason: 'a\u0000b' }, 'reason'],
    ['half a character', { reason: 'a\ud83d' }, 'reason'],
    ['a channel nobody knows', { channel: 'telepathy' }, 'channel'],
    ['half a line', { lines: 2.5 }, 'lines'],
    ['a flag as text', { isNewProduct: 'true' }, 'isNewProduct'],
  ])('%s', async (_, change, field) => {
    const { status, headers, body } = await buy({ ...tea, ...change });
    expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect({ status, type: body['type'] }).toEqual({ status: 400, type: '/problems/request-invalid' });
    expect(body['errors']).toEqual([{ field, message: expect.any(String) as string }]);
  });

  it('lists every field that is wrong', async () => {
    const { body } = await buy({});
    expect(body['errors']).toMatchObject([
      { field: 'amount' },
      { field: 'occurredAt' },
      { field: 'orderId' },
    ]);
  });

  it.each([
    ['cut short', '{"orderId": ', 400, 'body-malformed'],
    ['empty', '', 400, 'body-malformed'],
    ['a prototype in disguise', '{"__proto__": {"polluted": 1}}', 400, 'body-malformed'],
    ['a list', '[]', 400, 'request-invalid'],
    ['null', 'null', 400, 'request-invalid'],
    ['a number', '7', 400, 'request-invalid'],
    ['beyond 64 KiB', JSON.stringify({ orderId: 'x'.repeat(65 * 1024) }), 413, 'body-too-large'],
  ])('a body that is %s', async (_, text, status, name) => {
    const answer = await buy(text);
    expect([answer.status, answer.body['type']]).toEqual([status, `/problems/${name}`]);
    expect(JSON.stringify(answer.body)).not.toMatch(/node_modules|\.ts|\.js/);
  });

  it('a body that is not JSON at all', async () => {
    const { status, body } = await buy('<order/>', { 'content-type': 'application/xml' });
    expect([status, body['type']]).toEqual([415, '/problems/media-type-unsupported']);
  });

  it.each([
    ['an attribute nobody may say', { attributes: { religion: 'x' } }, 'attributes'],
    ['attributes in a list', { attributes: ['x'] }, 'attributes'],
    ['an id with a blank', { customerId: 'ada lovelace' }, 'customerId'],
  ])('a registration with %s', async (_, change, field) => {
    const ada = { customerId: 'ada', partyKind: 'person', occurredAt: tea.occurredAt };
    const { status, body } = await http.post('/v1/customers', { ...ada, ...change });
    expect([status, body['errors']]).toMatchObject([400, [{ field }]]);
  });

  it('a customer id no stream may have', async () => {
    const { status, body } = await http.post('/v1/customers/a%20b/purchases', tea);
    expect([status, body['errors']]).toMatchObject([400, [{ field: 'customerId' }]]);
  });

  it('an idempotency key with a blank', async () => {
    const { status, body } = await buy(tea, { 'idempotency-key': 'a b' });
    expect([status, body['errors']]).toMatchObject([400, [{ field: 'idempotency-key' }]]);
  });

  it.each([
    ['/v1/nowhere', 404, 'route-unknown'],
    ['/nowhere?a=%00', 404, 'route-unknown'],
    ['/v1/customers/%zz/history', 400, 'request-invalid'],
    [`/v1/customers/${'x'.repeat(101)}/history`, 400, 'request-invalid'],
  ])('GET %s', async (path, status, name) => {
    const answer = await raw(http.url, path);
    expect([answer.status, JSON.parse(answer.text)]).toMatchObject([
      status,
      { type: `/problems/${name}`, status, instance: path },
    ]);
  });

  it('says that the store is down, and when to come back', async () => {
    store.fault = new StoreUnavailable('esdb://nowhere', new Error('secret detail'));
    const { status, headers, body } = await http.post('/v1/customers/unread/purchases', tea);
    expect([status, body['type'], headers.get('retry-after')]).toEqual([
      503,
      '/problems/store-unavailable',
      '2',
    ]);
    expect(JSON.stringify(body)).not.toContain('secret');
  });

  it('says that the database is down', async () => {
    const { status, headers, body } = await http.get('/v1/customers/ada');
    expect([status, body['type'], headers.get('retry-after')]).toEqual([
      503,
      '/problems/store-unavailable',
      '2',
    ]);
  });

  it('says nothing of how it broke', async () => {
    store.fault = new TypeError('x is not a function');
    const { status, body } = await http.post('/v1/customers/unread/purchases', tea);
    expect([status, body['type']]).toEqual([500, '/problems/internal-error']);
    expect(JSON.stringify(body)).not.toMatch(/not a function|\.ts/);
  });
});

/** fetch would mend a broken URL. */
const raw = (url: string, path: string) =>
  new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
    const { hostname, port } = new URL(url);
    request({ hostname, port, path }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode, text });
      });
    })
      .on('error', reject)
      .end();
  });
