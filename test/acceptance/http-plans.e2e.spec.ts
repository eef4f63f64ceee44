import { InMemoryEventStore } from '@hindsight/event-store/testing';
import { startHttp, type HttpServer } from './http-server.js';

const million = { minor: '100000000', currency: 'GBP' };
const north = { owner: 'north', measure: 'revenue', amount: million, occurredAt: '2026-01-02T09:00:00Z' };

describe('plans over HTTP', () => {
  let store: InMemoryEventStore;
  let http: HttpServer;
  beforeEach(async () => {
    store = new InMemoryEventStore();
    http = await startHttp({ eventStore: store, reportingCurrency: 'GBP' });
  });
  afterEach(() => http.close());

  const planned = async () => {
    const data: object[] = [];
    for await (const event of store.readStream('plan-2026')) data.push(event.data);
    return data;
  };

  it('are kept by year, with money as text, and set again as they stand do nothing', async () => {
    const first = await http.post('/v1/plans/2026', north);
    expect([first.status, first.headers.get('etag')]).toEqual([201, '"0"']);
    expect(first.body).toMatchObject({ year: 2026, revision: '0' });
    expect((await http.post('/v1/plans/2026', north)).body['revision']).toBe('0');
    const rate = { ...north, measure: 'margin_rate', amount: undefined, ratePercent: 12.5 };
    expect((await http.post('/v1/plans/2026', rate)).body['revision']).toBe('1');
    expect(await planned()).toEqual([
      { year: 2026, owner: 'north', measure: 'revenue', amount: million },
      { year: 2026, owner: 'north', measure: 'margin_rate', ratePercent: 12.5 },
    ]);
  });

  it.each([
    ['/v1/plans/1899', {}, 400, 'request-invalid'],
    ['/v1/plans/soon', {}, 400, 'request-invalid'],
    ['/v1/plans/2026', { measure: 'margin_rate' }, 422, 'plan-needs-rate'],
    ['/v1/plans/2026', { amount: { minor: '0', currency: 'GBP' } }, 422, 'amount-not-positive'],
    ['/v1/plans/2026', { measure: 'luck' }, 400, 'request-invalid'],
  ])('are refused: %s %j', async (path, difference, status, type) => {
    const answer = await http.post(path, { ...north, ...difference }, { 'accept-language': 'zh' });
    expect([answer.status, answer.body['type']]).toEqual([status, `/problems/${type}`]);
    expect(answer.body['title']).toMatch(/\p{Script=Han}/u);
    expect(await planned()).toEqual([]);
  });
});
