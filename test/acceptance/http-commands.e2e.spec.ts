import type { RecordedEvent } from '@hindsight/event-store';
import { InMemoryEventStore } from '@hindsight/event-store/testing';
import { startHttp, type HttpServer } from './http-server.js';
import { late, saidOfAda, tea } from './said-of-ada.js';

const ada = { customerId: 'ada', partyKind: 'person', occurredAt: '2026-01-02T10:00:00Z' };
const gbp = (minor: string) => ({ minor, currency: 'GBP' });

describe('commands over HTTP', () => {
  let store: InMemoryEventStore;
  let http: HttpServer;

  beforeEach(async () => {
    store = new InMemoryEventStore();
    http = await startHttp({ eventStore: store, reportingCurrency: 'GBP' });
    await http.post('/v1/customers', ada);
  });
  afterEach(() => http.close());

  const recorded = async (customerId = 'ada') => {
    const events: RecordedEvent[] = [];
    for await (const event of store.readStream(`customer-${customerId}`)) events.push(event);
    return events;
  };
  const buy = (change: object = {}, headers?: Record<string, string>) =>
    http.post('/v1/customers/ada/purchases', { ...tea, ...change }, headers);

  describe('what is recorded', () => {
    it('answers where the customer and the log stand', async () => {
      const { status, body } = await buy();
      const [, purchase] = await recorded();
      expect(status).toBe(201);
      expect(body).toEqual({ customerId: 'ada', revision: '1', position: String(purchase?.position) });
    });

    it('keeps every kind of fact in the stream of its customer, in the order it came', async () => {
      for (const [place, [path, body]] of saidOfAda.entries()) {
        const answer = await http.post(`/v1/customers/ada/${path}`, body);
        expect([path, answer.status, answer.body['revision'] ?? answer.body]).toEqual([
          ...[path, 201, String(place + 1)],
        ]);
      }
      const types = saidOfAda.map(([, , type]) => type);
      expect((await recorded()).map(({ type }) => type)).toEqual(['CustomerRegistered', ...types]);
    });

    it('stores what was said and nothing else, with money as text', async () => {
      await buy({ amount: gbp('9007199254740991') });
      const [, purchase] = await recorded();
      expect(purchase?.data).toEqual({ orderId: 'tea', amount: gbp('9007199254740991') });
      expect(purchase?.metadata).toMatchObject({
        occurredAt: '2026-01-05T09:00:00.000Z',
        actor: 'anonymous',
        origin: 'api',
      });
    });

    it('takes an instant in any offset and keeps it in UTC, to the millisecond', async () => {
      await buy({ occurredAt: '2026-01-05T17:00:00.123456+08:00' });
      expect((await recorded())[1]?.metadata.occurredAt).toBe('2026-01-05T09:00:00.123Z');
    });

    it('stores the correlation id, or else the trace id', async () => {
      const trace = '0af7651916cd43dd8448eb211c80319c';
      await buy({}, { 'x-correlation-id': 'till-7' });
      await buy({ orderId: 'jam' }, { traceparent: `00-${trace}-b7ad6b7169203331-01` });
      await buy({ orderId: 'egg' }, { traceparent: 'not a trace', 'idempotency-key': 'k' });
      const stored = await recorded();
      expect(stored.slice(1).map(({ metadata }) => metadata.correlationId)).toEqual(['till-7', trace, 'k']);
    });
  });

  describe('a repeat', () => {
    it('with the same key and content gets the same answer and records nothing', async () => {
      const first = await buy({}, { 'idempotency-key': 'till-7:42' });
      await buy({ orderId: 'jam' });
      const again = await buy({}, { 'idempotency-key': 'till-7:42' });
      expect([again.status, again.body]).toEqual([first.status, first.body]);
      expect(await recorded()).toHaveLength(3);
    });

    it('with the same key and other content is refused', async () => {
      await buy({}, { 'idempotency-key': 'till-7:42' });
      const { status, body } = await buy({ amount: gbp('1') }, { 'idempotency-key': 'till-7:42' });
      expect([status, body['type']]).toEqual([409, '/problems/command-id-reused']);
      expect(await recorded()).toHaveLength(2);
    });

    it('without a key is known by what it says', async () => {
      await buy();
      expect((await buy()).body['revision']).toBe('1');
      expect(await recorded()).toHaveLength(2);
    });

    it('sent a hundred times at once is recorded once', async () => {
      const answers = await Promise.all(
        Array.from({ length: 100 }, () => buy({}, { 'idempotency-key': 'impatient' })),
      );
      expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
      expect(await recorded()).toHaveLength(2);
    });
  });

  describe('a refusal names the fact that stands in the way', () => {
    it.each([
      ['a purchase of 0', { amount: gbp('0') }, 422, 'amount-not-positive'],
      ['a negative purchase', { amount: gbp('-5') }, 422, 'amount-not-positive'],
      ['more than can be summed', { amount: gbp('9007199254740992') }, 422, 'amount-too-large'],
      ['another currency', { amount: { minor: '5', currency: 'EUR' } }, 422, 'currency-not-reporting'],
      ['a date in the future', { occurredAt: '2199-01-01T00:00:00Z' }, 422, 'time-in-the-future'],
    ])('%s', async (_, change, status, name) => {
      const answer = await buy(change);
      expect(answer.status).toBe(status);
      expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
      expect(answer.body).toMatchObject({
        type: `/problems/${name}`,
        status,
        instance: '/v1/customers/ada/purchases',
        customerId: 'ada',
        ...change,
      });
      expect(await recorded()).toHaveLength(1);
    });

    it('says the facts in words too', async () => {
      expect((await buy({ amount: gbp('0') })).body['detail']).toBe(
        'The amount must be above zero: customer ada, amount 0 GBP in minor units',
      );
    });

    it('an order id reused with other content', async () => {
      await buy();
      const { status, body } = await buy({ amount: gbp('1') });
      expect([status, body['type'], body['orderId']]).toEqual([409, '/problems/order-id-reused', 'tea']);
    });

    it('a customer nobody registered', async () => {
      const { status, body } = await http.post('/v1/customers/bob/purchases', tea);
      expect([status, body['type']]).toEqual([404, '/problems/customer-not-registered']);
      expect(await recorded('bob')).toEqual([]);
    });

    it('a complaint nobody filed', async () => {
      const { status, body } = await http.post('/v1/customers/ada/complaints/late/resolution', {
        occurredAt: late.occurredAt,
      });
      expect([status, body['type'], body['complaintId']]).toEqual([
        404,
        '/problems/complaint-unknown',
        'late',
      ]);
    });

    it('a referral of oneself', async () => {
      const { status, body } = await http.post('/v1/customers/ada/referrals', {
        ...{ referredCustomerId: 'ada', occurredAt: tea.occurredAt },
      });
      expect([status, body['type'], body['referredCustomerId']]).toEqual([
        422,
        '/problems/refers-itself',
        'ada',
      ]);
    });

    it('a rating beyond its scale', async () => {
      const { status, body } = await http.post('/v1/customers/ada/ratings', {
        ratingId: 'survey',
        instrument: 'csat',
        score: 11,
        occurredAt: tea.occurredAt,
      });
      expect([status, body['type']]).toEqual([422, '/problems/score-out-of-scale']);
    });
  });
});
